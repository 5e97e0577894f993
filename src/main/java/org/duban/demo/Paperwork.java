package org.duban.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.document.DocumentId;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentSubject;
import org.duban.document.Documents;
import org.duban.document.slip.NothingToTell;
import org.duban.document.slip.Slips;
import org.duban.ranking.EditionRow;
import org.duban.ranking.RankingReader;
import org.duban.ranking.consequence.ConsequenceFilter;
import org.duban.ranking.consequence.ConsequenceId;
import org.duban.ranking.consequence.ConsequenceReader;
import org.duban.ranking.consequence.ConsequenceState;
import org.duban.ranking.flag.Flag;
import org.duban.ranking.flag.FlagKind;
import org.duban.ranking.flag.Flags;
import org.duban.unit.UnitId;
import org.springframework.context.annotation.Profile;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the sprint's office has put out this morning: last week's bulletin, what it hands over and presses about, the notice of
 * a talk, certificates for the first; and the three papers of the day, still to be looked through.
 *
 * <p>It is written once all the rest is told and kept: papers are composed from what everybody can see.
 */
@Slf4j
@Component
@Profile("demo")
@RequiredArgsConstructor
class Paperwork {

    private static final Duration AGO = Duration.ofMinutes(30);
    private static final int EDITIONS = 5;

    private final Stage stage;
    private final Cast cast;
    private final Campaigning campaigns;
    private final Documents documents;
    private final Slips slips;
    private final ConsequenceReader consequences;
    private final RankingReader editions;
    private final Flags flags;

    void putOut() {
        var supervisor = cast.post("supervisor");
        stage.play(stage.present().minus(AGO), supervisor, () -> {
            LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
            try {
                putOut(campaigns.id(Campaigning.SPRINT, supervisor), supervisor);
            } finally {
                LocaleContextHolder.resetLocaleContext();
            }
        });
    }

    private void putOut(CampaignId sprint, SignedIn supervisor) {
        var today = stage.present().minus(AGO).atZone(stage.zone()).toLocalDate();
        var weekAgo = today.minusDays(7);
        issue(
                documents.draft(
                        DocumentKind.BULLETIN, new DocumentSubject(sprint, weekAgo, today.minusDays(1)), supervisor),
                supervisor);
        for (var kind : List.of(DocumentKind.HAND_OVER, DocumentKind.SUPERVISION, DocumentKind.STRIKE_OFF)) {
            hand(kind, sprint, weekAgo, today, supervisor);
        }
        confirmed(sprint, supervisor).forEach(id -> issue(slips.draft(id, supervisor), supervisor));
        editions.list(sprint.value(), EDITIONS, null, supervisor).items().stream()
                .filter(EditionRow::isPublished)
                .findFirst()
                .ifPresent(edition -> award(edition, supervisor));
        documents.draftDaily(sprint, today, supervisor);
    }

    /** A week may have brought none. */
    private void hand(DocumentKind kind, CampaignId sprint, LocalDate from, LocalDate to, SignedIn supervisor) {
        try {
            slips.draft(kind, sprint, from, to, supervisor).forEach(slip -> issue(slip, supervisor));
        } catch (NothingToTell none) {
            log.info("No {} to put out", kind);
        }
    }

    private List<ConsequenceId> confirmed(CampaignId sprint, SignedIn supervisor) {
        return consequences
                .all(new ConsequenceFilter(sprint.value(), null, null, ConsequenceState.CONFIRMED), supervisor)
                .stream()
                .filter(row -> !row.kind().isMoney())
                .map(row -> ConsequenceId.valueOf(row.id().toString()))
                .toList();
    }

    private void award(EditionRow edition, SignedIn supervisor) {
        flags.of(edition).stream()
                .filter(flag -> flag.kind() == FlagKind.RED)
                .map(Flag::unitId)
                .forEach(unit -> issue(award(edition, unit, supervisor), supervisor));
    }

    private DocumentId award(EditionRow edition, UUID unit, SignedIn supervisor) {
        return slips.draftAward(edition.editionId(), new UnitId(unit), supervisor);
    }

    private void issue(DocumentId id, SignedIn supervisor) {
        documents.issue(id, supervisor, null);
    }
}
