package org.duban.command.analysis;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FilteredFindings;
import org.duban.finding.FindingFilter;
import org.duban.finding.FindingTraits;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came and went, period by period and unit by unit, one statement each. Findings that are withdrawn or drafts count nowhere, also
 * not in the past; what is on hold is not struck off, and so is left. A closing counts no earlier than its finding.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class Movements {

    private static final String CLOSED_AT = "greatest(f.closed_at, f.found_at)";

    /** How many findings were found in one period, or before the first, and struck off in another, or not by the end of the last. */
    private static final String FLOWS = """
            select case when f.found_at >= :start then %2$s end as found_in,
                   case when f.closed_at < :end then %3$s end as closed_in, count(*) as number
            from %1$s and f.found_at < :end and (f.closed_at is null or f.closed_at >= :start or f.found_at >= :start)
            group by 1, 2
            """;

    private static final String BY_UNIT = "with recursive " + PivotKeys.STAND + """
            , moved as (
                select f.unit_id, f.found_at >= :start as found, coalesce(f.closed_at < :end, false) as closed, count(*) as number
                from %1$s and f.found_at < :end and (f.closed_at is null or f.closed_at >= :start or f.found_at >= :start)
                group by 1, 2, 3
            )
            select coalesce(s.key, '') as unit, coalesce(sum(m.number) filter (where not m.found), 0) as carried,
                   coalesce(sum(m.number) filter (where m.found), 0) as found,
                   coalesce(sum(m.number) filter (where m.closed), 0) as closed,
                   coalesce(sum(m.number) filter (where not m.closed), 0) as remaining
            from moved m left join stand s using (unit_id)
            group by s.key order by 5 desc, 3 desc, 1
            """;

    private final FilteredFindings findings;
    private final JdbcClient jdbc;
    private final Clock clock;

    private record Flow(
            @Nullable LocalDate foundIn, @Nullable LocalDate closedIn, long number) {

        boolean isFoundBefore(LocalDate day) {
            return foundIn == null || foundIn.isBefore(day);
        }

        boolean isClosedBefore(LocalDate day) {
            return closedIn != null && closedIn.isBefore(day);
        }
    }

    private record Moved(String unit, long carried, long found, long closed, long remaining) {}

    /** Days, states and traits of a filter are what a movement says itself; the rest narrows it. */
    public static FindingFilter narrowing(FindingFilter filter) {
        return filter.withFoundFrom(null)
                .withFoundTo(null)
                .withClosedFrom(null)
                .withOverdue(false)
                .withStates(List.of())
                .withTraits(FindingTraits.NONE
                        .withLeague(filter.traits().league())
                        .withSection(filter.traits().section()));
    }

    /**
     * Period after period, the earliest first.
     *
     * @param last a day of the last one
     */
    public List<Movement> of(PeriodKind kind, LocalDate last, int number, FindingFilter filter, SignedIn reader) {
        var periods = periods(kind, last, number);
        var flows = about(
                        filter,
                        reader,
                        periods.get(0).from(),
                        periods.get(number - 1).to(),
                        tables -> FLOWS.formatted(
                                tables, PivotKeys.begin(kind, "f.found_at"), PivotKeys.begin(kind, CLOSED_AT)))
                .param("zone", clock.getZone().getId())
                .query(Flow.class)
                .list();
        return periods.stream().map(period -> movement(period, flows)).toList();
    }

    /** Unit by unit, with most left first. */
    public List<UnitMovement> byUnit(Period period, int level, FindingFilter filter, SignedIn reader) {
        return about(filter, reader, period.from(), period.to(), BY_UNIT::formatted)
                .param("level", level)
                .query(Moved.class)
                .list()
                .stream()
                .map(row -> new UnitMovement(
                        row.unit(), new Movement(period, row.carried(), row.found(), row.closed(), row.remaining())))
                .toList();
    }

    private StatementSpec about(
            FindingFilter filter, SignedIn reader, LocalDate from, LocalDate to, UnaryOperator<String> statement) {
        var where = findings.counted(narrowing(filter), reader);
        return jdbc.sql(statement.apply(FilteredFindings.TABLES + where.sql()))
                .params(where.parameters())
                .param("start", utc(from.atStartOfDay(clock.getZone()).toInstant()))
                .param("end", utc(to.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
    }

    private static List<Period> periods(PeriodKind kind, LocalDate last, int number) {
        var periods = new ArrayDeque<Period>();
        periods.add(Period.containing(kind, last));
        while (periods.size() < number) {
            periods.addFirst(periods.getFirst().previous());
        }
        return List.copyOf(periods);
    }

    private static Movement movement(Period period, List<Flow> flows) {
        long carried = 0;
        long found = 0;
        long closed = 0;
        long left = 0;
        for (var flow : flows) {
            if (flow.isFoundBefore(period.from()) && !flow.isClosedBefore(period.from())) {
                carried += flow.number();
            }
            if (period.from().equals(flow.foundIn())) {
                found += flow.number();
            }
            if (period.from().equals(flow.closedIn())) {
                closed += flow.number();
            }
            if (flow.isFoundBefore(period.to().plusDays(1))
                    && !flow.isClosedBefore(period.to().plusDays(1))) {
                left += flow.number();
            }
        }
        return new Movement(period, carried, found, closed, left);
    }

    /**
     * Which findings each figure of a movement counts.
     *
     * @param filter what the movement is {@linkplain #narrowing narrowed} to
     */
    public static Map<Figure, FindingFilter> behind(Period period, FindingFilter filter) {
        var narrowed = Drill.of(filter, Map.of(), Measure.FOUND);
        var traits = narrowed.traits();
        return Map.of(
                Figure.CARRIED,
                        narrowed.withTraits(traits.withOpenAt(period.from().minusDays(1))),
                Figure.FOUND, narrowed.withFoundFrom(period.from()).withFoundTo(period.to()),
                Figure.CLOSED, narrowed.withClosedFrom(period.from()).withTraits(traits.withClosedTo(period.to())),
                Figure.LEFT, narrowed.withTraits(traits.withOpenAt(period.to())));
    }

    /** The figures of a movement. */
    public enum Figure {
        CARRIED,
        FOUND,
        CLOSED,
        LEFT
    }
}
