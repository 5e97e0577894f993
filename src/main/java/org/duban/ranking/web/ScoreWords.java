package org.duban.ranking.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.ranking.Standing;
import org.duban.ranking.scheme.Measure;
import org.duban.ranking.scheme.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says how a unit came by its score, with its numbers, so that it can be reckoned after; templates call it {@code @scoreWords}. */
@Component("scoreWords")
@RequiredArgsConstructor
class ScoreWords {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final MessageSource messages;
    private final RankingFigures figures;
    private final MethodWords method;

    /** A sentence for each part, and the sum of them; none for a unit without a score. */
    public List<String> of(Standing standing, Rules rules) {
        if (standing.score() == null) {
            return List.of();
        }
        var sentences = new ArrayList<String>();
        if (rules.marks().has(Measure.DEDUCTIONS)) {
            deductions(standing, rules, sentences);
        }
        if (!rules.marks().onlyDeducts()) {
            parts(standing, rules, sentences);
        }
        return List.copyOf(sentences);
    }

    private void deductions(Standing standing, Rules rules, List<String> sentences) {
        var per = rules.sample().perPlaces();
        if (per != null && standing.places() > 0 && standing.onRounds().signum() > 0) {
            sentences.add(message("ranking.score.evened", plain(standing.onRounds()), standing.places(), per));
        }
        if (standing.isEvened()) {
            sentences.add(message("ranking.score.counted", plain(standing.deducted()), plain(standing.counted())));
        }
        var base = plain(rules.deductions().base());
        var mark = deductionMark(standing, rules);
        sentences.add(
                standing.won().signum() > 0
                        ? message(
                                "ranking.score.deductions-won",
                                base,
                                plain(standing.counted()),
                                plain(standing.won()),
                                plain(mark))
                        : message("ranking.score.deductions", base, plain(standing.counted()), plain(mark)));
    }

    private void parts(Standing standing, Rules rules, List<String> sentences) {
        var known = new ArrayList<String>();
        var weights = BigDecimal.ZERO;
        for (var part : rules.marks().parts().entrySet()) {
            if (part.getValue().signum() == 0) {
                continue;
            }
            var mark = mark(part.getKey(), standing, rules);
            if (mark == null) {
                sentences.add(message("ranking.score.left-out", method.measure(part.getKey())));
                continue;
            }
            if (part.getKey() != Measure.DEDUCTIONS) {
                sentences.add(reckoning(part.getKey(), standing, mark));
            }
            weights = weights.add(part.getValue());
            known.add(message("ranking.score.part", plain(mark), plain(part.getValue())));
        }
        var sum = known.stream().collect(Collectors.joining(message("ranking.method.plus")));
        var score = String.valueOf(standing.score());
        sentences.add(
                weights.compareTo(HUNDRED) == 0
                        ? message("ranking.score.sum", sum, score)
                        : message("ranking.score.sum-of", sum, plain(weights), score));
    }

    private String reckoning(Measure measure, Standing standing, BigDecimal mark) {
        return switch (measure) {
            case CLOSING_RATE -> rate(measure, standing.closed(), standing.due(), mark);
            case ON_TIME_RATE -> rate(measure, standing.inTime(), standing.due(), mark);
            case FEW_RETURNED ->
                standing.due() == 0
                        ? message("ranking.score.instead", method.measure(measure), plain(mark))
                        : message("ranking.score.few-returned", standing.reworked(), standing.due(), plain(mark));
            case FEW_FOUND -> message("ranking.score.few-found", standing.filed(), plain(mark));
            case COMPLIANCE ->
                standing.compliance() == null
                        ? message("ranking.score.instead", method.measure(measure), plain(mark))
                        : message("ranking.score.compliance", standing.places(), standing.cleanPlaces(), plain(mark));
            case DEDUCTIONS -> "";
        };
    }

    private String rate(Measure measure, int part, int whole, BigDecimal mark) {
        return whole == 0
                ? message("ranking.score.instead", method.measure(measure), plain(mark))
                : message("ranking.score.rate", method.measure(measure), part, whole, plain(mark));
    }

    /** What the statement reckoned, reckoned after; null for a part that is left out. */
    private static @Nullable BigDecimal mark(Measure measure, Standing standing, Rules rules) {
        var instead = switch (rules.marks().nothingDue()) {
            case FULL_MARKS -> HUNDRED;
            case LEFT_OUT, NOT_RANKED -> null;
        };
        var mark = switch (measure) {
            case DEDUCTIONS -> deductionMark(standing, rules);
            case CLOSING_RATE -> standing.closingRate();
            case ON_TIME_RATE -> standing.onTimeRate();
            case FEW_RETURNED ->
                standing.reworkRate() == null
                        ? null
                        : HUNDRED.subtract(standing.reworkRate()).max(BigDecimal.ZERO);
            case FEW_FOUND -> rules.marks().marksFor(standing.filed());
            case COMPLIANCE -> standing.compliance();
        };
        return mark == null ? instead : mark;
    }

    private static BigDecimal deductionMark(Standing standing, Rules rules) {
        var d = rules.deductions();
        return d.base().subtract(standing.counted()).add(standing.won()).max(d.floor());
    }

    private String plain(BigDecimal number) {
        return figures.plain(number);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
