package org.duban.finding;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.RunningDeadlines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what waits for somebody: a fixed number of statements, on indexes that hold open findings only. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class FindingDoors {

    /** How late a unit is: its open findings past their deadline, and what they cost. */
    public record LateUnit(UUID unitId, String unitName, int late, int open) {}

    /** The day's figures of the whole district. */
    public record Today(int found, int closed, int late, int disputed, int submitted, boolean beginning) {}

    /** Nobody can do anything about what was archived while it ran. */
    private static final String LIVE =
            " f.campaign_id not in (select c.campaign_id from campaign c where c.archived_at is not null) ";

    private static final String TODAY = """
            select (select count(*) from finding f where f.found_at >= :start
                      and f.state not in ('DRAFT', 'WITHDRAWN') and %1$s) as found,
                   (select count(*) from finding f where f.state = 'CLOSED' and f.closed_at >= :start and %1$s) as closed,
                   (select count(*) from deadline d where d.due_at <= :now and d.subject_kind = 'FINDING' and %2$s) as late,
                   (select count(*) from finding f where f.state = 'DISPUTED' and %1$s) as disputed,
                   (select count(*) from finding f where f.state = 'SUBMITTED' and %1$s) as submitted,
                   not exists (select from finding) as beginning
            """.formatted(LIVE, RunningDeadlines.SQL);

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Open findings of the clerk's units, all of them, what costs most first. */
    public List<OpenFinding> openOf(SignedIn clerk) {
        return jdbc.sql("select " + OpenFinding.COLUMNS + " from " + FindingRow.FINDING_AND_DEADLINE + """
                         where f.unit_id = any(:scope) and not f.hidden
                           and f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD') and
                        """ + LIVE + """
                         order by f.points desc, d.due_at, f.finding_id
                        """)
                .param("scope", scopes.of(clerk).unitArray())
                .query(OpenFinding::of)
                .list();
    }

    /** The rows of some of them, by their ids. */
    public Map<UUID, FindingRow> rows(List<OpenFinding> findings) {
        return jdbc
                .sql("select " + FindingRow.COLUMNS + " from " + FindingRow.TABLES + " where f.finding_id = any(:ids)")
                .param("ids", findings.stream().map(OpenFinding::id).toArray(UUID[]::new))
                .query(FindingRow::of)
                .list()
                .stream()
                .collect(Collectors.toMap(FindingRow::id, Function.identity()));
    }

    /** What was found last with some units, as far as the units know. */
    public List<FindingRow> latestOf(Collection<UUID> units, int limit) {
        return jdbc.sql("select " + FindingRow.COLUMNS + " from " + FindingRow.TABLES + """
                         where f.unit_id = any(:units) and not f.hidden and f.state not in ('DRAFT', 'WITHDRAWN')
                         order by f.found_at desc, f.finding_id desc limit :limit
                        """)
                .param("units", units.toArray(UUID[]::new))
                .param("limit", limit)
                .query(FindingRow::of)
                .list();
    }

    /** What was handed in and waits for a verifier, the longest waiting first. */
    public List<FindingRow> submitted(int limit) {
        return ofState(FindingState.SUBMITTED, "f.submitted_at, f.finding_id", limit);
    }

    public List<FindingRow> disputed(int limit) {
        return ofState(FindingState.DISPUTED, "d.due_at, f.finding_id", limit);
    }

    public List<FindingRow> drafts(int limit) {
        return ofState(FindingState.DRAFT, "f.found_at desc, f.finding_id", limit);
    }

    private List<FindingRow> ofState(FindingState state, String order, int limit) {
        return jdbc.sql("select " + FindingRow.COLUMNS + " from " + FindingRow.TABLES + " where f.state = :state and"
                        + LIVE + "order by " + order + " limit :limit")
                .param("state", state.name())
                .param("limit", limit)
                .query(FindingRow::of)
                .list();
    }

    /** Units with open findings, those with most late ones first; lateness by the clock. */
    public List<LateUnit> lateUnits(int limit) {
        return jdbc.sql("""
                        select u.unit_id, u.name as unit_name, coalesce(l.late, 0) as late, o.open
                        from (select f.unit_id, count(*) as open from finding f
                              where f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED') and
                        """ + LIVE + """
                              group by f.unit_id) o
                        join unit u using (unit_id)
                        left join (select d.unit_id, count(*) as late from deadline d
                                   where d.due_at <= :now and d.subject_kind = 'FINDING' and
                        """ + RunningDeadlines.SQL + """
                                   group by d.unit_id) l using (unit_id)
                        order by late desc, open desc, u.name limit :limit
                        """)
                .param("now", utc(clock.instant()))
                .param("limit", limit)
                .query(LateUnit.class)
                .list();
    }

    public Today today() {
        var start = utc(LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
        return jdbc.sql(TODAY)
                .param("start", start)
                .param("now", utc(clock.instant()))
                .query(Today.class)
                .single();
    }
}
