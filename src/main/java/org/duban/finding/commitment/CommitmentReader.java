package org.duban.finding.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.finding.FindingId;
import org.duban.finding.SeenFindings;
import org.duban.shared.Slice;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads commitments; the outcome of each is reckoned from what it is about, whenever it is looked at. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CommitmentReader {

    /** What was done when counts by the day on which the unit said so, as it does for deadlines. */
    private static final String ABOUT = """
            cross join lateral (
                select count(*) filter (where not dropped) as links, count(done_on) as done, max(done_on) as done_on
                from (
                    select f.state = 'WITHDRAWN' as dropped, case when f.state = 'CLOSED'
                           then (coalesce(d.met_at, f.closed_at) at time zone :zone)::date end as done_on
                    from commitment_finding x join finding f using (finding_id) left join deadline d using (deadline_id)
                    where x.commitment_id = c.commitment_id
                    union all
                    select t.state = 'CANCELLED', case when t.state = 'DONE'
                           then (coalesce(d.met_at, t.finished_at) at time zone :zone)::date end
                    from commitment_task x join task t using (task_id) left join deadline d using (deadline_id)
                    where x.commitment_id = c.commitment_id
                ) as linked
            ) l
            """;

    private static final String OUTCOME = """
            case when w.commitment_id is not null then 'WITHDRAWN'
                 when l.links = 0 and o.kept then 'KEPT'
                 when l.links = 0 and not o.kept then 'BROKEN'
                 when l.links > 0 and l.done = l.links and l.done_on <= c.promised_on then 'KEPT'
                 when l.links > 0 and l.done = l.links then 'KEPT_LATE'
                 when c.promised_on >= :today then 'RUNNING'
                 when l.links = 0 then 'UNSAID'
                 else 'BROKEN' end
            """;

    private static final String ROWS = """
            select r.*,
                   case when r.outcome = 'KEPT_LATE' then r.done_on - r.promised_on
                        when r.outcome = 'UNSAID' or r.outcome = 'BROKEN' and r.links > 0 then :today - r.promised_on end
                       as days_late
            from (
                select c.commitment_id as id, c.campaign_id, k.name as campaign_name,
                       k.archived_at is not null as campaign_archived, c.unit_id, u.name as unit_name, c.post, c.made_on,
                       c.meeting_id, m.number as meeting_number, m.kind as meeting_kind, c.occasion, c.text,
                       c.promised_on,""" + OUTCOME + """
                        as outcome, l.links, l.done, l.done_on, coalesce(w.reason, o.reason) as reason,
                       s.display_name as said_by_name, c.recorded_at, b.display_name as recorded_by_name
                from commitment c
                join campaign k using (campaign_id)
                join unit u on u.unit_id = c.unit_id
                join account b on b.account_id = c.recorded_by
                left join meeting m using (meeting_id)
                left join commitment_outcome o using (commitment_id)
                left join commitment_withdrawal w using (commitment_id)
                left join account s on s.account_id = coalesce(w.withdrawn_by, o.said_by)
            """ + ABOUT + """
                where (:everything or c.unit_id = any(:scope))
            """;

    private static final String LINKS = """
            select x.commitment_id, true as finding, f.finding_id as id, f.number, f.description as title, f.state
            from commitment_finding x join finding f using (finding_id)
            where x.commitment_id = any(:commitments) and""" + SeenFindings.SQL + """
            union all
            select x.commitment_id, false, t.task_id, null, t.title, t.state
            from commitment_task x join task t using (task_id)
            where x.commitment_id = any(:commitments) and (:everything or t.lead_unit_id = any(:scope))
            order by finding desc, number, title
            """;

    private static final String COUNTED = """
            select r.*, count(*) filter (where r.outcome = 'KEPT') over () as kept,
                   count(*) filter (where r.outcome = 'KEPT_LATE') over () as kept_late,
                   count(*) filter (where r.outcome = 'BROKEN') over () as broken,
                   count(*) filter (where r.outcome = 'RUNNING') over () as running,
                   count(*) filter (where r.outcome = 'UNSAID') over () as unsaid
            from (
            """;

    private static final RowMapper<CommitmentRow> ROW = new SimplePropertyRowMapper<>(CommitmentRow.class);
    private static final RowMapper<Counts> COUNTS = new SimplePropertyRowMapper<>(Counts.class);

    private record Counts(long kept, long keptLate, long broken, long running, long unsaid) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    /** A row with the counts over all, which each row brings along. */
    private record Counted(CommitmentRow row, Counts counts) {}

    private final JdbcClient jdbc;
    private final SeenFindings seen;
    private final UnitTree tree;
    private final Clock clock;

    /** The commitments of a campaign, the latest first; of a unit and those below it, or with an outcome. */
    public Slice<CommitmentRow> list(
            CampaignId campaign,
            @Nullable UUID unit,
            @Nullable Outcome outcome,
            SignedIn who,
            int limit,
            @Nullable UUID before) {
        var rows = read(who, ROWS + """
                      and c.campaign_id = :campaign and (:anybody or c.unit_id = any(:wanted))
                      and (cast(:before as uuid) is null or c.commitment_id < :before)
                ) r
                where cast(:outcome as text) is null or r.outcome = :outcome
                order by r.id desc limit :limit
                """)
                .param("campaign", campaign.value())
                .param("anybody", unit == null)
                .param(
                        "wanted",
                        unit == null
                                ? new UUID[0]
                                : tree.subtree(new UnitId(unit)).toArray(UUID[]::new))
                .param("outcome", outcome == null ? null : outcome.name())
                .param("before", before)
                .param("limit", limit + 1)
                .query(CommitmentRow.class)
                .list();
        return Slice.of(rows, limit, row -> row.id().toString());
    }

    public CommitmentRow require(CommitmentId id, SignedIn who) {
        return find(" and c.commitment_id = :id", id.value(), who).stream()
                .findFirst()
                .orElseThrow(() -> new CommitmentNotFound(id));
    }

    /** What was promised about a finding that the reader may see; what was withdrawn is left out. */
    public List<CommitmentRow> about(FindingId finding, SignedIn who) {
        var rows = find("""
                 and exists (select from commitment_finding x where x.commitment_id = c.commitment_id and x.finding_id = :id)
                """, finding.value(), who);
        return rows.stream().filter(row -> row.outcome() != Outcome.WITHDRAWN).toList();
    }

    /** What commitments are about, by their ids: findings and tasks that the reader may see. */
    public Map<UUID, List<CommitmentLink>> links(List<UUID> commitments, SignedIn who) {
        return jdbc
                .sql(LINKS)
                .params(seen.by(who))
                .param("commitments", commitments.toArray(UUID[]::new))
                .query(CommitmentLink.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(CommitmentLink::commitmentId));
    }

    /** For the campaign's own page. */
    public CommitmentBoard board(CampaignId campaign, SignedIn who) {
        var first = read(who, COUNTED + ROWS + """
                      and c.campaign_id = :campaign
                ) r
                ) r order by r.outcome <> 'RUNNING', r.promised_on, r.id limit 5
                """)
                .param("campaign", campaign.value())
                .query((row, number) -> new Counted(ROW.mapRow(row, number), COUNTS.mapRow(row, number)))
                .list();
        var counts = first.isEmpty() ? Counts.NONE : first.get(0).counts();
        return new CommitmentBoard(
                campaign.value(),
                counts.kept(),
                counts.keptLate(),
                counts.broken(),
                counts.running(),
                counts.unsaid(),
                first.stream()
                        .map(Counted::row)
                        .filter(row -> row.outcome() == Outcome.RUNNING)
                        .toList());
    }

    private List<CommitmentRow> find(String condition, UUID id, SignedIn who) {
        return read(who, ROWS + condition + ") r order by r.promised_on, r.id")
                .param("id", id)
                .query(CommitmentRow.class)
                .list();
    }

    private JdbcClient.StatementSpec read(SignedIn who, String sql) {
        return jdbc.sql(sql)
                .params(seen.by(who))
                .param("today", LocalDate.now(clock))
                .param("zone", clock.getZone().getId());
    }
}
