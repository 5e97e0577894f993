package org.duban.finding;

import static org.duban.shared.Instants.utc;
import static org.duban.shared.Instants.utcOrNull;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineReckoning;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.RecordedDeadline;
import org.duban.deadline.RecordedDeadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in the findings of ledgers, many at a time: closed ones as closed, open ones as handed out long ago.
 *
 * <p>The fingerprint makes a second import of the same ledger add nothing.
 */
@Service
@RequiredArgsConstructor
public class FindingImport {

    private static final String INSERT = """
            insert into finding (finding_id, version, number, campaign_id, place_id, place_text, check_item_id, category,
                severity, points, source, description, requirement, unit_id, responsible_person, state, found_at,
                logged_at, logged_by, outer_number, latitude, longitude, no_evidence_reason, deadline_id, closed_at,
                fingerprint)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String NO_EVIDENCE = "由台账导入";

    private final FindingNumbers numbers;
    private final RecordedDeadlines deadlines;
    private final FindingCompanions companions;
    private final ActivityLog log;
    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** The findings of the campaign that have one of these fingerprints. */
    @Transactional(readOnly = true)
    public Map<String, UUID> known(CampaignId campaign, Collection<String> fingerprints) {
        Map<String, UUID> known = new HashMap<>();
        jdbc.sql("""
                        select encode(f.fingerprint, 'hex') as fingerprint, f.finding_id from finding f
                        where f.campaign_id = :campaign and f.fingerprint in
                            (select decode(wanted, 'hex') from unnest(:wanted::text[]) as wanted)
                        """)
                .param("campaign", campaign.value())
                .param("wanted", fingerprints.toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString("fingerprint"), row.getObject("finding_id", UUID.class));
                });
        return known;
    }

    /**
     * Sets numbers aside. Done in a transaction of its own it keeps nobody waiting who logs findings meanwhile.
     *
     * @param counts how many of each year
     */
    @Transactional
    public ReservedNumbers reserve(CampaignId campaign, Map<Integer, Integer> counts) {
        Map<Integer, Integer> first = new HashMap<>();
        counts.forEach((year, count) -> first.put(year, numbers.reserve(campaign.value(), year, count)));
        return new ReservedNumbers(first);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void take(CampaignId campaign, List<ImportedFinding> findings, DeadlineReckoning reckoning, SignedIn by) {
        var running = deadlines(campaign, findings, reckoning);
        deadlines.take(List.copyOf(running.values()));
        var now = clock.instant();
        batches.batchUpdate(
                INSERT,
                findings.stream()
                        .map(finding -> columns(campaign, finding, running.get(finding.id()), now, by))
                        .toList());
        insertCoUnits(findings);
        companions.onClosing(
                findings.stream()
                        .filter(finding -> finding.state() == FindingState.CLOSED)
                        .map(ImportedFinding::id)
                        .toList(),
                now);
        log.recordAll(
                SubjectKind.FINDING,
                findings.stream()
                        .map(finding -> new ActivityLog.Entry(finding.id().value(), "IMPORTED", finding.detail()))
                        .toList());
    }

    private static Map<FindingId, RecordedDeadline> deadlines(
            CampaignId campaign, List<ImportedFinding> findings, DeadlineReckoning reckoning) {
        Map<FindingId, RecordedDeadline> deadlines = new HashMap<>();
        for (var finding : findings) {
            if (finding.unitId() != null) {
                deadlines.put(
                        finding.id(),
                        new RecordedDeadline(
                                DeadlineId.next(),
                                DeadlineSubject.finding(finding.id().value()),
                                campaign.value(),
                                finding.unitId(),
                                finding.term(),
                                finding.foundAt(),
                                reckoning
                                        .reckonRecorded(finding.term(), finding.foundAt())
                                        .dueAt(),
                                finding.closedAt()));
            }
        }
        return deadlines;
    }

    private void insertCoUnits(List<ImportedFinding> findings) {
        List<Object[]> rows = new ArrayList<>();
        for (var finding : findings) {
            finding.coUnitIds().stream()
                    .filter(unit -> !unit.equals(finding.unitId()))
                    .forEach(unit -> rows.add(new Object[] {finding.id().value(), unit.value()}));
        }
        batches.batchUpdate("insert into finding_co_unit (finding_id, unit_id) values (?, ?)", rows);
    }

    private static @Nullable Object[] columns(
            CampaignId campaign,
            ImportedFinding finding,
            @Nullable RecordedDeadline deadline,
            Instant now,
            SignedIn by) {
        return new @Nullable Object[] {
            finding.id().value(),
            finding.number(),
            campaign.value(),
            finding.placeId() == null ? null : finding.placeId().value(),
            finding.placeText(),
            finding.checkItemId() == null ? null : finding.checkItemId().value(),
            finding.category(),
            finding.severity().name(),
            finding.points(),
            finding.source().name(),
            finding.description(),
            finding.requirement(),
            finding.unitId() == null ? null : finding.unitId().value(),
            finding.responsiblePerson(),
            finding.state().name(),
            utc(finding.foundAt()),
            utc(now),
            by.accountId().value(),
            finding.outerNumber(),
            finding.latitude(),
            finding.longitude(),
            NO_EVIDENCE,
            deadline == null ? null : deadline.id().value(),
            utcOrNull(deadline == null ? null : finding.closedAt()),
            HexFormat.of().parseHex(finding.fingerprint())
        };
    }
}
