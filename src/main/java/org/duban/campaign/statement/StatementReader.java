package org.duban.campaign.statement;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.TaskRegister;
import org.duban.deadline.DeadlineStatus;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads statements of responsibility, each clause with its result. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class StatementReader {

    /** How far the statement {@code s} has come. */
    private static final String RESULT = """
            cross join lateral (
                select count(*) as clauses, count(t.task_id) as tasks, count(*) filter (where t.state = 'DONE') as done,
                       count(*) filter (where t.state = 'OPEN' and d.held_at is null and d.due_at <= :now) as late
                from statement_clause k left join task t using (task_id) left join deadline d using (deadline_id)
                where k.statement_id = s.statement_id
            ) x
            """;

    private static final String ROWS = """
            select s.statement_id as id, s.campaign_id, c.name as campaign_name, c.archived_at is not null as campaign_archived,
                   s.unit_id, u.name as unit_name, s.title, s.signer, s.handed_to, s.state, s.signed_on,
                   a.display_name as signed_by_name, s.annulled_at, b.display_name as annulled_by_name,
                   s.annulment_reason, s.evidence_id as scan_id, e.file_name as scan_name,
                   x.clauses, x.tasks, x.done, x.late, s.version
            from responsibility_statement s
            join campaign c using (campaign_id)
            join unit u on u.unit_id = s.unit_id
            left join account a on a.account_id = s.signed_by
            left join account b on b.account_id = s.annulled_by
            left join evidence e using (evidence_id)
            """ + RESULT + " where" + StatementSight.SEEN;

    private static final String CLAUSES = """
            select k.statement_id, k.place, k.text, k.quantity, k.quantity_unit, k.due_on, k.task_id,
                   t.state as task_state, t.percent_done, t.quantity_done, d.due_at,""" + TaskRegister.LIGHT + """
                    as light, t.task_id is not null and""" + TaskRegister.SEEN + """
                    as visible
            from statement_clause k
            left join task t using (task_id)
            left join deadline d using (deadline_id)
            where k.statement_id = any(:statements) order by k.statement_id, k.place
            """;

    private static final String BOARD = """
            select case when :drafts or s.state = 'SIGNED' then s.statement_id end as id, s.unit_id, u.name as unit_name,
                   s.state = 'SIGNED' as signed, x.clauses, x.tasks, x.done, x.late
            from responsibility_statement s join unit u using (unit_id)
            """ + RESULT + """
            where s.campaign_id = :campaign and s.state <> 'ANNULLED' and""" + StatementSight.OWN + """
            order by u.sort_order, u.name
            """;

    private final JdbcClient jdbc;
    private final StatementSight sight;
    private final Clock clock;

    /** The statements of a campaign in the order in which they were drafted, annulled ones too. */
    public Slice<StatementRow> list(CampaignId campaign, SignedIn who, int limit, @Nullable UUID after) {
        var rows = read(who, ROWS + """
                         and s.campaign_id = :campaign and (cast(:after as uuid) is null or s.statement_id > :after)
                        order by s.statement_id limit :limit
                        """)
                .param("campaign", campaign.value())
                .param("after", after)
                .param("limit", limit + 1)
                .query(StatementRow.class)
                .list();
        return Slice.of(rows, limit, row -> row.id().toString());
    }

    /** Those that stand, for printing them together. */
    public List<StatementRow> standing(CampaignId campaign, SignedIn who) {
        return read(
                        who,
                        ROWS + " and s.campaign_id = :campaign and s.state <> 'ANNULLED' order by u.sort_order, u.name")
                .param("campaign", campaign.value())
                .query(StatementRow.class)
                .list();
    }

    public StatementRow require(StatementId id, SignedIn who) {
        return read(who, ROWS + " and s.statement_id = :id")
                .param("id", id.value())
                .query(StatementRow.class)
                .optional()
                .orElseThrow(() -> new StatementNotFound(id));
    }

    /** The clauses of statements that the reader may see. */
    public List<ClauseRow> clauses(List<UUID> statements, SignedIn who) {
        return read(who, CLAUSES)
                .param("statements", statements.toArray(UUID[]::new))
                .param("units", sight.units(who))
                .query(ClauseRow.class)
                .list();
    }

    /** How the units stand, for the campaign's own page. */
    public StatementBoard board(CampaignId campaign, SignedIn who) {
        var lines = read(who, BOARD)
                .param("campaign", campaign.value())
                .query(StatementBoard.Line.class)
                .list();
        return new StatementBoard(campaign.value(), lines);
    }

    private JdbcClient.StatementSpec read(SignedIn who, String sql) {
        var now = clock.instant();
        return sight.of(who, jdbc.sql(sql)).param("now", utc(now)).param("soon", utc(now.plus(DeadlineStatus.SOON)));
    }
}
