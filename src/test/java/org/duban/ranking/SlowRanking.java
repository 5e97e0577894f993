package org.duban.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.finding.Source;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The usual deductions reckoned finding by finding, as docs/ranking.md words them and with nothing of the statement that
 * is to be checked.
 *
 * @param answersFor the units whose findings each participant answers for, itself among them
 */
record SlowRanking(List<DrawnFinding> findings, Map<UnitId, Set<UnitId>> answersFor) {

    private static final LocalDateTime START = LocalDateTime.parse("2019-04-08T00:00");
    private static final LocalDateTime END = LocalDateTime.parse("2019-04-15T00:00");
    private static final Set<Source> FROM_OUTSIDE = Set.of(Source.SUPERIOR, Source.PUBLIC, Source.MEDIA);

    /** What there is to say of a unit; the score is null where it is not ranked. */
    record Result(
            @Nullable BigDecimal score,
            List<BigDecimal> lost,
            int found,
            int open,
            int due,
            int closed,
            int inTime,
            int held) {}

    Result of(UnitId participant) {
        var lost = new ArrayList<BigDecimal>();
        int found = 0;
        int open = 0;
        int due = 0;
        int closed = 0;
        int inTime = 0;
        int held = 0;
        for (var finding : findings) {
            if (!answersFor.get(participant).contains(finding.unit()) || !isKnown(finding)) {
                continue;
            }
            if (isHeld(finding)) {
                held++;
                continue;
            }
            found += isInWeek(finding.found()) ? 1 : 0;
            open += isClosed(finding) ? 0 : 1;
            if (finding.source() == Source.SELF) {
                continue;
            }
            lost.addAll(lostBy(finding));
            closed += isClosed(finding) ? 1 : 0;
            due += isClosed(finding) || isDueInWeek(finding) ? 1 : 0;
            inTime += isClosed(finding) && finding.promises().stream().noneMatch(SlowRanking::isMissed) ? 1 : 0;
        }
        var sum = lost.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var score = found + open + due == 0
                ? null
                : BigDecimal.valueOf(100).subtract(sum).max(BigDecimal.ZERO);
        return new Result(score, lost.stream().sorted().toList(), found, open, due, closed, inTime, held);
    }

    /** Who has a better score stands before; equal scores share a rank. */
    int rank(UnitId participant, Collection<UnitId> league) {
        var own = of(participant).score();
        return 1
                + (int) league.stream()
                        .map(this::of)
                        .map(Result::score)
                        .filter(score -> score != null && own != null && score.compareTo(own) > 0)
                        .count();
    }

    private static List<BigDecimal> lostBy(DrawnFinding finding) {
        var price = finding.points().multiply(BigDecimal.valueOf(FROM_OUTSIDE.contains(finding.source()) ? 2 : 1));
        var half = price.multiply(new BigDecimal("0.5"));
        var lost = new ArrayList<BigDecimal>();
        if (isInWeek(finding.found())) {
            lost.add(finding.onTheSpot() ? half : price);
        }
        for (var promise : finding.promises()) {
            var passedInWeek = promise.due().isAfter(START) && !promise.due().isAfter(END);
            var passedBefore = !promise.due().isAfter(START);
            if (passedInWeek && isMissed(promise) || passedBefore && !isMetBefore(promise, END)) {
                lost.add(price);
            }
        }
        finding.returns().stream().filter(SlowRanking::isInWeek).forEach(sentBack -> lost.add(half));
        return lost.stream()
                .map(points -> points.setScale(2, RoundingMode.HALF_UP))
                .toList();
    }

    /** Found by the end of the week, and not over and done with before it began. */
    private static boolean isKnown(DrawnFinding finding) {
        return finding.found().isBefore(END)
                && (finding.closed() == null || !finding.closed().isBefore(START));
    }

    private static boolean isHeld(DrawnFinding finding) {
        return finding.held() != null
                && finding.held().isBefore(END)
                && (finding.resumed() == null || !finding.resumed().isBefore(END));
    }

    private static boolean isClosed(DrawnFinding finding) {
        return finding.closed() != null && finding.closed().isBefore(END);
    }

    private static boolean isDueInWeek(DrawnFinding finding) {
        return finding.promises().stream()
                .anyMatch(promise ->
                        promise.due().isAfter(START) && !promise.due().isAfter(END));
    }

    /** Whether the instant of a deadline came before its answer: one at midnight belongs to the day it ends. */
    private static boolean isMissed(DrawnFinding.Promise promise) {
        return !promise.due().isAfter(END) && !isMetBefore(promise, promise.due());
    }

    private static boolean isMetBefore(DrawnFinding.Promise promise, LocalDateTime moment) {
        return promise.met() != null && promise.met().isBefore(moment);
    }

    private static boolean isInWeek(LocalDateTime moment) {
        return !moment.isBefore(START) && moment.isBefore(END);
    }
}
