package org.duban.document.slip;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.document.DocumentId;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentSubject;
import org.duban.document.Documents;
import org.duban.document.MatterUnfit;
import org.duban.document.NotTheOffice;
import org.duban.finding.FindingId;
import org.duban.ranking.EditionId;
import org.duban.ranking.RankingReader;
import org.duban.ranking.consequence.ConsequenceId;
import org.duban.ranking.consequence.ConsequenceReader;
import org.duban.unit.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts slips: for each unit its own, whoever asks for how many. */
@Service
@Transactional
@RequiredArgsConstructor
public class Slips {

    /** More is no slip any more, and nobody signs for it. */
    static final int MOST_FINDINGS = 100;

    /** Of a finding a sheet, each with up to three photos. */
    static final int MOST_SHEETS = 20;

    private final Documents documents;
    private final MatterReader matters;
    private final ConsequenceReader consequences;
    private final RankingReader editions;
    private final Clock clock;

    /**
     * About all findings of some days that want a slip of the kind.
     *
     * @throws NothingToTell where there are none, or each has its slip
     * @throws AboutOneMatter where the kind is about something else
     */
    @Transactional(noRollbackFor = NothingToTell.class)
    public List<DocumentId> draft(DocumentKind kind, CampaignId campaign, LocalDate from, LocalDate to, SignedIn by) {
        if (!kind.isOfFindings()) {
            throw new AboutOneMatter();
        }
        NotTheOffice.refuseOthers(by);
        documents.waitForOthersWhoBegin(campaign);
        var wanting = matters.wanting(kind, campaign, from, to);
        if (wanting.isEmpty()) {
            throw new NothingToTell();
        }
        return draft(kind, wanting, by);
    }

    /**
     * About chosen findings.
     *
     * @throws MatterUnfit naming those about which there can be no slip of the kind
     */
    public List<DocumentId> draft(DocumentKind kind, Collection<UUID> findings, SignedIn by) {
        NotTheOffice.refuseOthers(by);
        var chosen = matters.of(findings);
        var unfit = chosen.stream()
                .filter(matter -> matter.unitId() == null)
                .map(Matter::number)
                .collect(Collectors.joining(" "));
        if (!unfit.isEmpty() || chosen.isEmpty()) {
            throw new MatterUnfit(unfit);
        }
        return draft(kind, chosen, by);
    }

    /**
     * Tells the unit of a consequence.
     *
     * @throws MatterUnfit where nobody has confirmed it, or it is money, which has a ledger of its own
     */
    public DocumentId draft(ConsequenceId id, SignedIn by) {
        var consequence = consequences.require(id, by);
        return documents.draft(
                DocumentKind.CONSEQUENCE,
                about(consequence.campaignId(), consequence.unitId(), List.of(id.value())),
                by);
    }

    /**
     * A certificate of what flies over the unit.
     *
     * @throws MatterUnfit where no flag does
     */
    public DocumentId draftAward(EditionId id, UnitId unit, SignedIn by) {
        var edition = editions.require(id, by);
        return documents.draft(DocumentKind.AWARD, about(edition.campaignId(), unit.value(), List.of(id.value())), by);
    }

    /** Of which kinds there can be slips about a finding as it stands; none for who may not draft. */
    @Transactional(readOnly = true)
    public List<DocumentKind> possible(FindingId finding, SignedIn who) {
        return Documents.mayDraft(who)
                ? matters.of(List.of(finding.value())).stream()
                        .flatMap(Matter::possibleSlips)
                        .toList()
                : List.of();
    }

    private record Addressee(UUID campaign, UUID unit) {}

    private List<DocumentId> draft(DocumentKind kind, List<Matter> about, SignedIn by) {
        var drafts = new ArrayList<DocumentId>();
        about.stream()
                .collect(groupingBy(
                        matter -> new Addressee(matter.campaignId(), Objects.requireNonNull(matter.unitId())),
                        LinkedHashMap::new,
                        Collectors.mapping(Matter::id, Collectors.toList())))
                .forEach((to, findings) -> {
                    int most = kind == DocumentKind.STRIKE_OFF ? MOST_SHEETS : MOST_FINDINGS;
                    for (int first = 0; first < findings.size(); first += most) {
                        var some = findings.subList(first, Math.min(first + most, findings.size()));
                        drafts.add(documents.draft(kind, about(to.campaign(), to.unit(), some), by));
                    }
                });
        return drafts;
    }

    private DocumentSubject about(UUID campaign, UUID unit, List<UUID> matters) {
        var today = LocalDate.now(clock);
        return new DocumentSubject(new CampaignId(campaign), today, today, new UnitId(unit), matters);
    }
}
