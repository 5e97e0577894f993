package org.duban.finding.recurrence;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.finding.FindingGate;
import org.duban.finding.FindingId;
import org.duban.finding.SeenFindings;
import org.duban.unit.PlaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads re-checks: of a finding, of a round, and those that are due; one statement each. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class RecheckReader {

    private static final String ROWS = """
            select r.recheck_id as id, r.finding_id, f.number, f.campaign_id, f.description, f.place_id,
                   f.place_text as place_name, f.category as item_name, f.unit_id, u.name as unit_name, f.closed_at,
                   v.account_id as verifier_id, w.display_name as verifier_name, r.due_on, r.inspection_id, r.result,
                   r.done_at, a.display_name as done_by_name, r.told_in, r.comment, r.relapse_id,
                   l.number as relapse_number, r.dropped_at is not null as dropped,
                   r.dropped_for is not distinct from 'LAPSED' as lapsed,
                   array(select e.evidence_id from finding_recheck_evidence e
                         where e.recheck_id = r.recheck_id order by e.position) as evidence_ids
            from finding_recheck r
            join finding f using (finding_id)
            left join unit u on u.unit_id = f.unit_id
            left join finding_verifier v on v.finding_id = f.finding_id
            left join account w on w.account_id = v.account_id
            left join account a on a.account_id = r.done_by
            left join finding l on l.finding_id = r.relapse_id
            """;

    private static final String WAITING = " r.done_at is null and r.dropped_at is null and f.state = 'CLOSED' ";

    /** A finding that is another one again. */
    public record Relapse(UUID id, String number, Instant foundAt) {}

    private final FindingGate gate;
    private final SeenFindings seen;
    private final SecretRounds secrets;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** In the order of their days, with those that lapsed. Units learn of those that were told, and not what a secret round saw. */
    public List<RecheckRow> of(FindingId id, SignedIn reader) {
        gate.open(id, reader);
        return jdbc
                .sql(ROWS + " where r.finding_id = :id and f.state = 'CLOSED' order by r.due_on, r.recheck_id")
                .param("id", id.value())
                .query(RecheckRow.class)
                .list()
                .stream()
                .filter(row -> !row.dropped() || row.lapsed())
                .filter(row ->
                        reader.seesEverything() || (row.result() != null && secrets.mayKnow(row.toldIn(), reader)))
                .toList();
    }

    /** What was found again of it, as far as the reader may know. */
    public List<Relapse> relapses(FindingId id, SignedIn reader) {
        return jdbc.sql("select f.finding_id as id, f.number, f.found_at from finding f"
                        + " where f.recurrence_of = :id and f.state <> 'WITHDRAWN' and " + SeenFindings.SQL
                        + " order by f.found_at")
                .param("id", id.value())
                .params(seen.by(reader))
                .query(Relapse.class)
                .list();
    }

    public RecheckRow require(FindingId id, RecheckId recheck, SignedIn reader) {
        return of(id, reader).stream()
                .filter(row -> row.id().equals(recheck.value()))
                .findFirst()
                .orElseThrow(() -> new RecheckNotFound(recheck));
    }

    /** Those that wait and are due by a day, the latest first; of a finding the first, whose telling does for all. */
    public List<RecheckRow> due(CampaignId campaign, LocalDate until, int limit) {
        return jdbc.sql(ROWS + " where " + WAITING + """
                         and r.due_on <= :until and r.inspection_id is null
                         and not exists (
                            select from finding_recheck b
                            where b.finding_id = r.finding_id and b.due_on < r.due_on and b.inspection_id is null
                              and b.done_at is null and b.dropped_at is null)
                         and r.campaign_id = :campaign
                        order by r.due_on, f.closed_at, r.recheck_id limit :limit
                        """)
                .param("until", until)
                .param("campaign", campaign.value())
                .param("limit", limit)
                .query(RecheckRow.class)
                .list();
    }

    /** How many nobody did in time, of those that ended since a day. */
    public int lapsed(CampaignId campaign, LocalDate since) {
        return jdbc.sql("""
                        select count(*) from finding_recheck
                        where campaign_id = :campaign and dropped_for = 'LAPSED' and dropped_at >= :since
                        """)
                .param("campaign", campaign.value())
                .param("since", utc(since.atStartOfDay(clock.getZone()).toInstant()))
                .query(Integer.class)
                .single();
    }

    /** The campaigns that run and have some of these, the one that has waited longest first. */
    public List<UUID> campaignsWithDue(LocalDate until) {
        return jdbc.sql("""
                        select c.campaign_id from campaign c
                        cross join lateral (
                            select r.due_on from finding_recheck r
                            where r.campaign_id = c.campaign_id and r.done_at is null and r.dropped_at is null
                              and r.inspection_id is null and r.due_on <= :until
                            order by r.due_on limit 1) waits
                        where c.archived_at is null
                        order by waits.due_on, c.campaign_id
                        """).param("until", until).query(UUID.class).list();
    }

    /**
     * What is to be looked at again at places, and what was told of it in a round: what the round drew, and what its
     * campaign wants by a day; each finding once.
     */
    public List<RecheckRow> at(Collection<PlaceId> places, UUID inspection, CampaignId campaign, LocalDate until) {
        var seen = new HashSet<UUID>();
        return jdbc
                .sql(ROWS
                        + " where f.place_id = any(:places) and f.campaign_id = :campaign and (r.told_in = :inspection or "
                        + WAITING + """
                         and (r.inspection_id = :inspection or r.inspection_id is null and r.due_on <= :until))
                        order by f.place_id, r.result nulls first, r.inspection_id nulls last, r.due_on, r.recheck_id
                        """)
                .param("places", places.stream().map(PlaceId::value).toArray(UUID[]::new))
                .param("inspection", inspection)
                .param("campaign", campaign.value())
                .param("until", until)
                .query(RecheckRow.class)
                .list()
                .stream()
                .filter(row -> !row.isWaiting() || seen.add(row.findingId()))
                .toList();
    }
}
