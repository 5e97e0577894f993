package org.duban.inspection.survey;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.duban.inspection.coverage.CoverageLight;
import org.duban.unit.PlaceKind;
import org.jspecify.annotations.Nullable;

/** How far a survey has come, by area and by kind of place. */
public record SurveyBoard(SurveyRow survey, Pace pace, List<Cell> cells) {

    private static final UUID NOWHERE = new UUID(0, 0);

    /**
     * The places of one kind in one area.
     *
     * @param areaId the unit right below the district to which they belong
     */
    public record Cell(
            @Nullable UUID areaId,
            @Nullable String areaName,
            PlaceKind kind,
            int total,
            int covered,
            int found,
            int told) {

        Tally ofArea() {
            return new Tally(areaId, areaName, total, covered, found, told);
        }

        Tally ofKind() {
            return new Tally(null, kind.name(), total, covered, found, told);
        }
    }

    public Tally whole() {
        return cells.stream().map(Cell::ofArea).reduce(Tally.NOTHING, Tally::plus);
    }

    public SurveyProgress progress() {
        var whole = whole();
        return new SurveyProgress(survey, whole.total(), whole.covered());
    }

    /** In the order of the units. */
    public Collection<Tally> areas() {
        return grouped(cells, Cell::ofArea, cell -> Objects.requireNonNullElse(cell.areaId(), NOWHERE));
    }

    public Collection<Tally> kinds() {
        var byKind = cells.stream().sorted(Comparator.comparing(Cell::kind)).toList();
        return grouped(byKind, Cell::ofKind, Cell::kind);
    }

    private static Collection<Tally> grouped(
            List<Cell> cells, Function<Cell, Tally> tally, Function<Cell, Object> group) {
        Map<Object, Tally> groups = new LinkedHashMap<>();
        cells.forEach(cell -> groups.merge(group.apply(cell), tally.apply(cell), Tally::plus));
        return groups.values();
    }

    public CoverageLight light(Tally tally) {
        if (tally.left() == 0) {
            return CoverageLight.MET;
        }
        if (survey.isOver()) {
            return CoverageLight.MISSED;
        }
        return pace.isBehind(tally) ? CoverageLight.AT_RISK : CoverageLight.OPEN;
    }

    /** How many places a working day there are still to come. */
    public int perDay() {
        return pace.perDay(whole().left());
    }
}
