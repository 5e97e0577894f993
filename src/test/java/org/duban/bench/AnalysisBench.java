package org.duban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.duban.account.AccountId;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.command.analysis.Dimension;
import org.duban.command.analysis.Measure;
import org.duban.command.analysis.Pivot;
import org.duban.command.analysis.PivotQuery;
import org.duban.command.analysis.PivotReader;
import org.duban.finding.FindingFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Pivots over all findings of a large district: at most one and a half times what statements written by hand for the same figures
 * take, by somebody who knows that the district has townships with communities below and nothing below these.
 */
final class AnalysisBench {

    private static final double BUDGET = 1.5;
    private static final Turns TURNS = new Turns(3, 9);

    private static final String TOWNSHIPS = """
            (select unit_id, case when parent_id = (select unit_id from unit where parent_id is null) then unit_id
                             else coalesce(parent_id, unit_id) end as township from unit) u
            """;

    private static final String BY_WEEK = """
            select u.township, date_trunc('week', f.found_at at time zone 'Asia/Shanghai')::date as week, count(*)
            from finding f join
            """ + TOWNSHIPS + """
            using (unit_id) where f.state not in ('DRAFT', 'WITHDRAWN')
            group by grouping sets ((1, 2), (1), (2), ())
            """;

    private static final String ALL_FIGURES = """
            select u.township, count(*) as found, count(*) filter (where f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED')),
                   count(*) filter (where f.state = 'ON_HOLD'), count(*) filter (where f.state = 'CLOSED'),
                   count(*) filter (where f.state = 'CLOSED' and l.subject_id is null),
                   count(*) filter (where f.reworks > 0), count(*) filter (where f.recurrence_of is not null), sum(f.points),
                   count(w.finding_id), count(*) filter (where w.late),
                   percentile_cont(0.5) within group (order by (f.closed_at at time zone 'Asia/Shanghai')::date
                       - (f.found_at at time zone 'Asia/Shanghai')::date) filter (where f.state = 'CLOSED')
            from finding f join
            """ + TOWNSHIPS + """
            using (unit_id)
            left join (select distinct subject_id from deadline where met_at >= due_at and excused_at is null
                       and cancelled_at is null and subject_kind = 'FINDING') l on l.subject_id = f.finding_id
            left join (select f.finding_id, d.met_at is null and d.held_at is null as late
                       from finding f join deadline d using (deadline_id)
                       where f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED') and d.due_at <= ?) w
                on w.finding_id = f.finding_id
            where f.state not in ('DRAFT', 'WITHDRAWN')
            group by rollup (u.township)
            """;

    private final PivotReader reader;
    private final BareSql database;
    private final ResultTable table;
    private final SignedIn leader;

    AnalysisBench(ApplicationContext application, BareSql database, ResultTable table) {
        this.reader = application.getBean(PivotReader.class);
        this.database = database;
        this.table = table;
        this.leader = new SignedIn(new AccountId(UUID.randomUUID()), "leader", "领导", Set.of(Role.LEADER), null);
    }

    void measure() {
        compare("findings by unit and week", Dimension.WEEK, () -> database.rows(BY_WEEK));
        compare(
                "findings by unit, all figures with medians",
                null,
                () -> database.rows(ALL_FIGURES, Timestamp.from(BenchClock.START)));
    }

    private void compare(String what, @Nullable Dimension columns, Supplier<List<List<Object>>> bare) {
        var query = new PivotQuery(List.of(Dimension.UNIT), columns, Measure.FOUND, 1, FindingFilter.ALL);
        var pivot = read(query);
        var most = bare.get().stream()
                .mapToLong(row -> ((Number) row.get(columns == null ? 1 : 2)).longValue())
                .max()
                .orElse(0);
        assertThat(pivot.total().found()).isEqualTo(most);
        var statements = StatementLog.count(() -> read(query));
        var medians = TURNS.medians(List.of(() -> read(query), bare::get));
        table.add(new Result(what, statements, medians.get(0), medians.get(1), BUDGET));
    }

    private Pivot read(PivotQuery query) {
        return reader.read(query, PivotReader.Size.PAGE, leader);
    }
}
