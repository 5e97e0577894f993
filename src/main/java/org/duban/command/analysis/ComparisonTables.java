package org.duban.command.analysis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.command.analysis.KeyNames.Name;
import org.duban.command.analysis.Movements.Figure;
import org.duban.finding.FindingFilter;
import org.duban.finding.LateStage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The comparisons that are ready, with the names of units and the way from each figure to what it counts. */
@Service
@RequiredArgsConstructor
public class ComparisonTables {

    private final Movements movements;
    private final LatenessReader lateness;
    private final UnitLevels levels;
    private final KeyNames names;
    private final Clock clock;

    /**
     * What came and went, of a unit or in a period.
     *
     * @param unit null for all
     * @param behind the findings of each figure
     */
    public record Moved(
            @Nullable String key, @Nullable String unit, Movement movement, Map<Figure, FindingFilter> behind) {

        public FindingFilter of(Figure figure) {
            return behind.getOrDefault(figure, FindingFilter.ALL);
        }
    }

    /**
     * Where the time of late findings went.
     *
     * @param unit null for all
     * @param behind all that were late
     * @param most those with most of their time in a stage
     */
    public record Late(
            @Nullable String unit, Lateness lateness, FindingFilter behind, Map<LateStage, FindingFilter> most) {}

    /** Period after period, the earliest first. */
    public List<Moved> periods(Comparison asked, FindingFilter filter, SignedIn who) {
        var narrowed = Movements.narrowing(filter);
        return movements.of(asked.cut(), asked.lastDay(LocalDate.now(clock)), Comparison.PERIODS, filter, who).stream()
                .map(movement -> new Moved(null, null, movement, Movements.behind(movement.period(), narrowed)))
                .toList();
    }

    /** Unit by unit in one period, with most left first. */
    public List<Moved> units(Comparison asked, FindingFilter filter, SignedIn who) {
        var period = asked.shown(LocalDate.now(clock));
        var moved = movements.byUnit(period, asked.levelWithin(levels.of(filter, who)), filter, who);
        var called =
                names.of(Dimension.UNIT, moved.stream().map(UnitMovement::unit).toList());
        var narrowed = Movements.narrowing(filter);
        return moved.stream()
                .map(one -> new Moved(
                        one.unit(),
                        called(called, one.unit()),
                        one.movement(),
                        Movements.behind(
                                period, Drill.of(narrowed, Map.of(Dimension.UNIT, one.unit()), Measure.FOUND))))
                .toList();
    }

    /** All together first, then unit by unit; empty where nothing was late. */
    public List<Late> lateness(Comparison asked, FindingFilter filter, SignedIn who) {
        var rows = lateness.read(filter, asked.levelWithin(levels.of(filter, who)), who);
        var called = names.of(
                Dimension.UNIT,
                rows.stream().map(Lateness::unit).filter(Objects::nonNull).toList());
        return rows.stream()
                .map(row -> {
                    Map<Dimension, String> keys = row.unit() == null ? Map.of() : Map.of(Dimension.UNIT, row.unit());
                    var behind = Drill.of(filter, keys, Measure.FOUND);
                    return new Late(
                            row.unit() == null ? null : called(called, row.unit()),
                            row,
                            late(behind, List.of(LateStage.values())),
                            row.stages().stream()
                                    .collect(Collectors.toMap(
                                            Lateness.Spent::stage, spent -> late(behind, List.of(spent.stage())))));
                })
                .toList();
    }

    private static FindingFilter late(FindingFilter filter, List<LateStage> stages) {
        return filter.withTraits(filter.traits().withLate(stages));
    }

    private static String called(Map<String, Name> names, String key) {
        return names.getOrDefault(key, new Name(key, key, false)).text();
    }
}
