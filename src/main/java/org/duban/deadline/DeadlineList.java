package org.duban.deadline;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.shared.Slice;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads deadlines in the order in which they fall due, each with its status by the clock. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class DeadlineList {

    private static final String ROWS = """
            select d.deadline_id as id, d.subject_kind, d.subject_id, d.campaign_id, d.unit_id, u.name as unit_name,
                   d.term_kind, d.term_amount, d.term_date, d.started_at, d.original_due_at, d.due_at, d.met_at,
                   case when d.met_at is not null then 'MET'
                        when d.held_at is not null or d.due_at > :soon then 'OPEN'
                        when d.due_at <= :now then 'OVERDUE'
                        else 'DUE_SOON' end as status,
                   coalesce(d.met_at, d.held_at, :now) >= d.due_at as late,
                   d.held_at is not null as held
            from deadline d join unit u using (unit_id)
            where d.cancelled_at is null
            """;

    // A unit does not learn of a finding of an unannounced round before the round is released.
    private static final String CLERK = """
             and d.unit_id = any(:own)
             and not exists (select 1 from finding f where f.finding_id = d.subject_id and f.hidden)
            """;

    private static final String PAGE = """
             and (cast(:afterId as uuid) is null
                  or (d.due_at, d.deadline_id) > (cast(:afterDue as timestamptz), cast(:afterId as uuid)))
            order by d.due_at, d.deadline_id limit :limit
            """;

    private final JdbcClient jdbc;
    private final UnitTree tree;
    private final Clock clock;

    /** A clerk sees the deadlines of the own unit and those below it, everybody else all. */
    public Slice<DeadlineRow> list(DeadlineFilter filter, SignedIn who, int limit, @Nullable String cursor) {
        var after = cursor == null ? null : DeadlineCursor.valueOf(cursor);
        var now = clock.instant();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("now", utc(now));
        parameters.put("soon", utc(now.plus(DeadlineStatus.SOON)));
        parameters.put("afterId", after == null ? null : after.id());
        parameters.put("afterDue", after == null ? null : utc(after.dueAt()));
        parameters.put("limit", limit + 1);
        var sql = ROWS + scope(who, parameters) + conditions(filter, parameters) + PAGE;
        var read = jdbc.sql(sql).params(parameters).query(DeadlineRow.class).list();
        return Slice.of(read, limit, row -> DeadlineCursor.after(row).toString());
    }

    private String scope(SignedIn who, Map<String, @Nullable Object> parameters) {
        if (who.seesEverything()) {
            return "";
        }
        var unit = who.unitId();
        parameters.put("own", unit == null ? new UUID[0] : tree.subtree(unit).toArray(UUID[]::new));
        return CLERK;
    }

    /** Only what is asked is written into the statement, so that the partial indexes on running deadlines serve it. */
    private String conditions(DeadlineFilter filter, Map<String, @Nullable Object> parameters) {
        var conditions = new StringBuilder();
        if (!filter.statuses().isEmpty()) {
            conditions.append(filter.statuses().stream()
                    .map(DeadlineStanding::condition)
                    .collect(Collectors.joining(" or ", " and (", ")\n")));
        }
        if (!filter.units().isEmpty()) {
            conditions.append(" and d.unit_id = any(:units)\n");
            parameters.put(
                    "units",
                    filter.units().stream()
                            .flatMap(unit -> tree.subtree(new UnitId(unit)).stream())
                            .toArray(UUID[]::new));
        }
        if (!filter.campaigns().isEmpty()) {
            conditions.append(" and d.campaign_id = any(:campaigns)\n");
            parameters.put("campaigns", filter.campaigns().toArray(UUID[]::new));
        }
        return conditions.toString();
    }
}
