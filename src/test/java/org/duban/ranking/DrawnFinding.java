package org.duban.ranking;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duban.finding.Source;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A finding drawn by lot, with everything that happened to it in the three weeks around the ranked one.
 *
 * @param promises its deadlines, one after the other
 * @param returns when answers were sent back
 */
public record DrawnFinding(
        UnitId unit,
        BigDecimal points,
        Source source,
        LocalDateTime found,
        boolean onTheSpot,
        List<Promise> promises,
        List<LocalDateTime> returns,
        @Nullable LocalDateTime closed,
        @Nullable LocalDateTime held,
        @Nullable LocalDateTime resumed) {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2019-04-01T00:00");
    private static final int MINUTES = 21 * 24 * 60;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd'T'HH:mm");
    private static final List<String> POINTS = List.of("0.25", "0.33", "0.5", "1", "1.5", "3");

    /** A deadline and when it was answered; null while it is not. */
    public record Promise(LocalDateTime due, @Nullable LocalDateTime met) {}

    public static DrawnFinding draw(Random lots, List<UnitId> units) {
        var unit = units.get(lots.nextInt(units.size()));
        var points = new BigDecimal(POINTS.get(lots.nextInt(POINTS.size())));
        var source = Source.values()[lots.nextInt(Source.values().length)];
        var found = FIRST.plusMinutes(lots.nextInt(MINUTES));
        if (lots.nextInt(6) == 0) {
            return new DrawnFinding(unit, points, source, found, true, List.of(), List.of(), found, null, null);
        }
        return lots.nextInt(6) == 0
                ? paused(lots, unit, points, source, found)
                : answered(lots, unit, points, source, found);
    }

    private static DrawnFinding paused(
            Random lots, UnitId unit, BigDecimal points, Source source, LocalDateTime found) {
        var held = later(lots, found);
        var resumed = lots.nextBoolean() ? later(lots, held) : null;
        var promises = List.of(new Promise(later(lots, resumed == null ? held : resumed), null));
        return new DrawnFinding(unit, points, source, found, false, promises, List.of(), null, held, resumed);
    }

    private static DrawnFinding answered(
            Random lots, UnitId unit, BigDecimal points, Source source, LocalDateTime found) {
        var promises = new ArrayList<Promise>();
        var returns = new ArrayList<LocalDateTime>();
        var from = found;
        while (true) {
            var due = lots.nextInt(3) == 0
                    ? later(lots, from).toLocalDate().plusDays(1).atStartOfDay()
                    : later(lots, from);
            if (lots.nextInt(3) == 0) {
                promises.add(new Promise(due, null));
                return new DrawnFinding(unit, points, source, found, false, promises, returns, null, null, null);
            }
            var met = lots.nextInt(8) == 0 ? due : later(lots, from);
            promises.add(new Promise(due, met));
            var verified = later(lots, met);
            if (returns.size() == 2 || lots.nextBoolean()) {
                return new DrawnFinding(unit, points, source, found, false, promises, returns, verified, null, null);
            }
            returns.add(verified);
            from = verified;
        }
    }

    private static LocalDateTime later(Random lots, LocalDateTime than) {
        return than.plusMinutes(1 + lots.nextInt(5 * 24 * 60));
    }

    /** Writes it into the database as the services would have. */
    public void happen(RankingWorld world) {
        var finding = world.finding(unit).points(points.toString()).by(source).found(MOMENT.format(found));
        if (onTheSpot) {
            finding.fixedOnTheSpot();
            return;
        }
        finding.due(MOMENT.format(promises.get(0).due()));
        if (held != null) {
            finding.held(MOMENT.format(held));
        }
        if (resumed != null) {
            finding.resumed(
                    MOMENT.format(resumed), MOMENT.format(promises.get(0).due()));
        }
        for (var round = 0; round < promises.size(); round++) {
            var met = promises.get(round).met();
            if (met == null) {
                return;
            }
            finding.handedIn(MOMENT.format(met));
            if (round < returns.size()) {
                var next = promises.get(round + 1).due();
                finding.sentBack(MOMENT.format(returns.get(round)), MOMENT.format(next));
            }
        }
        if (closed != null) {
            finding.closed(MOMENT.format(closed));
        }
    }
}
