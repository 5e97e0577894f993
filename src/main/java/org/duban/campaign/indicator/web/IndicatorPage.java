package org.duban.campaign.indicator.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.indicator.EntryRight;
import org.duban.campaign.indicator.IndicatorBoard;
import org.duban.campaign.indicator.IndicatorHistory;
import org.duban.campaign.indicator.IndicatorId;
import org.duban.campaign.indicator.IndicatorRow;
import org.duban.campaign.indicator.Point;
import org.duban.campaign.indicator.Rhythm;
import org.duban.campaign.indicator.ValueRow;
import org.duban.platform.web.Choice;
import org.duban.unit.UnitId;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what an indicator's own page shows. */
@Component
@RequiredArgsConstructor
class IndicatorPage {

    private static final int PERIODS = 60;

    /** Gaps are drawn as such, unless there would be little else. */
    private static final int MOST_DRAWN = 2 * PERIODS;

    private final IndicatorBoard board;
    private final IndicatorHistory history;
    private final EntryRight right;
    private final UnitTree units;
    private final Clock clock;

    /** What of an indicator is looked at: the district's own series or that of a unit, down from a period. */
    record View(@Nullable UUID unit, @Nullable LocalDate cursor) {

        static final View WHOLE = new View(null, null);
    }

    /** A period of the chart; none of the two where there is a gap. */
    record Drawn(LocalDate period, @Nullable Point point) {}

    /** @param refused whether somebody's own form is shown again */
    ModelAndView of(IndicatorId id, View view, SignedIn who, boolean refused) {
        var indicator = board.require(id);
        var values = history.series(id, view.unit(), PERIODS, view.cursor());
        var page = new ModelAndView(
                        "campaign/indicator/show", refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .addObject("indicator", indicator)
                .addObject("refused", refused)
                .addObject("values", values)
                .addObject("drawn", drawn(values.items(), indicator.rhythm()))
                .addObject("unit", view.unit() == null ? null : units.require(new UnitId(view.unit())));
        addUnits(page, indicator, id);
        var own = right.of(who);
        var whole = own.covers(indicator.leadUnitId(), indicator.byUnit(), null);
        var mine = indicator.byUnit() ? mine(indicator, own) : List.<UnitRow>of();
        page.addObject("mayEnter", indicator.isOpen() && (whole || !mine.isEmpty()))
                .addObject("mayEnterWhole", whole)
                .addObject("entryUnits", Choice.all(mine, UnitRow::id, UnitRow::name));
        if (!refused) {
            page.addObject("form", ValueForm.of(proposed(indicator.rhythm(), values.items()), view.unit()));
        }
        return page;
    }

    private void addUnits(ModelAndView page, IndicatorRow indicator, IndicatorId id) {
        var last = indicator.byUnit() ? history.lastOfUnits(id).orElse(null) : null;
        page.addObject("unitPeriod", last)
                .addObject(
                        "unitValues",
                        last == null
                                ? List.of()
                                : history.ofUnits(id, last, indicator.goal().better()));
    }

    /** The units of the district, below it, for which the account speaks. */
    private List<UnitRow> mine(IndicatorRow indicator, EntryRight.Of own) {
        var district = units.subtree(new UnitId(indicator.zoneUnitId()));
        return units.all().stream()
                .filter(unit -> district.contains(unit.id()) && !unit.id().equals(indicator.zoneUnitId()))
                .filter(unit -> own.covers(null, true, unit.id()))
                .toList();
    }

    /** The last period that is over, or the present one where that has its value. */
    private String proposed(Rhythm rhythm, List<ValueRow> values) {
        var today = LocalDate.now(clock);
        var due = rhythm.lastFull(today);
        var isThere = values.stream().anyMatch(row -> row.period().equals(due));
        return rhythm.code(isThere ? rhythm.first(today) : due);
    }

    private static List<Drawn> drawn(List<ValueRow> values, Rhythm rhythm) {
        var points = new ArrayList<Point>();
        values.stream().filter(ValueRow::current).forEach(row -> points.add(0, new Point(row.period(), row.value())));
        List<Drawn> drawn = new ArrayList<>();
        for (var point : points) {
            while (!drawn.isEmpty() && isGap(drawn, point, rhythm)) {
                drawn.add(new Drawn(rhythm.next(drawn.get(drawn.size() - 1).period()), null));
            }
            drawn.add(new Drawn(point.period(), point));
        }
        return drawn.size() > MOST_DRAWN
                ? drawn.stream().filter(one -> one.point() != null).toList()
                : drawn;
    }

    private static boolean isGap(List<Drawn> drawn, Point point, Rhythm rhythm) {
        return rhythm.next(drawn.get(drawn.size() - 1).period()).isBefore(point.period());
    }
}
