package org.duban.finding;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.Campaigns;
import org.duban.deadline.DueBy;
import org.duban.evidence.EvidenceId;
import org.duban.finding.EvidenceLinks.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes findings in: one that names a unit, and whose deadline is known, is assigned in the same step. */
@Service
@Transactional
@RequiredArgsConstructor
public class FindingIntake {

    private final FindingRepository findings;
    private final FindingNumbers numbers;
    private final Classifier classifier;
    private final EvidenceLinks evidence;
    private final Campaigns campaigns;
    private final Participants participants;
    private final RoundNotes rounds;
    private final SecretClock clocks;
    private final FindingCompanions companions;
    private final FindingNews news;
    private final Clock clock;

    /**
     * Logs a finding under the caller's own id.
     *
     * @return true if it is new, false if the same account had logged it under this id before: sent again, it is there once
     */
    public boolean log(FindingId id, LogFinding command, SignedIn by) {
        var known = findings.findById(id);
        if (known.isPresent()) {
            if (!known.get().getLoggedBy().equals(by.accountId())) {
                throw new FindingIdTaken(id);
            }
            return false;
        }
        var now = clock.instant();
        var campaign = campaigns.requireRunning(command.campaignId());
        if (command.unitId() != null) {
            participants.require(campaign.campaignId(), command.unitId());
        }
        var foundAt = Objects.requireNonNullElse(command.foundAt(), now);
        var round = rounds.note(command.inspectionId(), campaign.campaignId(), command.placeId(), foundAt, by);
        var classification = classifier.classify(command, campaign, foundAt);
        var year = foundAt.atZone(clock.getZone()).getYear();
        var number = numbers.next(campaign.id(), year);
        var finding = Finding.log(id, number, command, classification, round, by.accountId(), now);
        if (!command.after().isEmpty()) {
            fixOnTheSpot(finding, command, by, now);
        } else {
            assignIfComplete(finding, command, due(command, classification), by, now);
        }
        return true;
    }

    private void assignIfComplete(Finding finding, LogFinding command, @Nullable DueBy due, SignedIn by, Instant now) {
        if (command.unitId() != null && due != null) {
            if (command.evidence().isEmpty() && command.noEvidenceReason() == null) {
                throw new EvidenceMissing();
            }
            finding.assign(command.unitId(), command.coUnitIds(), clocks.start(finding, command.unitId(), due, now));
        }
        store(finding, command.evidence(), List.of(), by);
        recordLogged(finding, command, now);
        if (finding.getState() == FindingState.ASSIGNED) {
            news.record(finding, "ASSIGNED", unitDetail(finding));
        }
    }

    private void fixOnTheSpot(Finding finding, LogFinding command, SignedIn by, Instant now) {
        if (command.evidence().isEmpty()) {
            throw new EvidenceMissing();
        }
        finding.fixOnTheSpot(command.unitId(), now);
        store(finding, command.evidence(), command.after(), by);
        recordLogged(finding, command, now);
        companions.onClosing(List.of(finding.getId()), now);
        news.record(finding, "FIXED_ON_THE_SPOT", Map.of());
    }

    private void store(Finding finding, List<EvidenceId> before, List<EvidenceId> after, SignedIn by) {
        try {
            findings.saveAndFlush(finding);
        } catch (DataIntegrityViolationException unknown) {
            throw new UnitMissing();
        }
        evidence.attach(finding.getId(), before, Phase.BEFORE, 0, by);
        evidence.attach(finding.getId(), after, Phase.AFTER, 0, by);
    }

    /** What the inspector set, else what the item's policy gives. */
    private static @Nullable DueBy due(LogFinding command, Classification classification) {
        if (command.due() != null) {
            return command.due();
        }
        return classification.term() == null ? null : DueBy.of(classification.term());
    }

    private void recordLogged(Finding finding, LogFinding command, Instant now) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("number", finding.getNumber());
        if (command.recurrence() != null) {
            detail.put("recurrence", command.recurrence().choice().name());
        }
        if (finding.getRecurrenceOf() != null) {
            detail.put("recurrenceOf", finding.getRecurrenceOf().toString());
            companions.onRelapse(finding.getRecurrenceOf(), now);
        }
        news.record(finding, "LOGGED", detail);
    }

    private static Map<String, Object> unitDetail(Finding finding) {
        return Map.of("unitId", String.valueOf(finding.getUnitId()));
    }
}
