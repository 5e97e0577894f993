package org.duban.ranking.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.finding.Source;
import org.duban.ranking.Deductions;
import org.duban.ranking.EditionRow;
import org.duban.ranking.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes the figures of a ranking and the rules behind them; templates call it {@code @rankingFigures}. */
@Component("rankingFigures")
@RequiredArgsConstructor
class RankingFigures {

    static final String NONE = "—";

    private final MessageSource messages;

    /** Such as 66.67%; a dash where nothing was due. */
    public String rate(@Nullable BigDecimal rate) {
        return rate == null ? NONE : plain(rate) + "%";
    }

    public String rate(int part, int whole) {
        return rate(Standing.rate(part, whole));
    }

    /** Points lost; a dash for none, which the eye skips. */
    public String points(BigDecimal points) {
        return points.signum() == 0 ? NONE : plain(points);
    }

    public String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The rules of the edition, a sentence each. */
    public List<String> method(Deductions rules) {
        var sentences = new ArrayList<String>();
        sentences.add(message("ranking.method.base", plain(rules.base())));
        sentences.add(message("ranking.method.found", weights(rules)));
        sentences.add(message("ranking.method.factors", plain(rules.onTheSpot()), plain(rules.recurrence())));
        sentences.add(message("ranking.method.late", plain(rules.late()), plain(rules.carried())));
        sentences.add(message("ranking.method.rework", plain(rules.rework())));
        sentences.add(message(rules.rollUp() ? "ranking.method.roll-up" : "ranking.method.no-roll-up"));
        sentences.add(message("ranking.method.excluded"));
        sentences.add(message("ranking.method.rates"));
        sentences.add(message("ranking.method.ranks"));
        return List.copyOf(sentences);
    }

    /** What the edition found, in one sentence. */
    public String summary(EditionRow edition) {
        return message(
                edition.due() == 0 ? "ranking.summary.nothing-due" : "ranking.summary",
                edition.found(),
                edition.due(),
                edition.closed(),
                rate(edition.closed(), edition.due()),
                rate(edition.inTime(), edition.due()),
                edition.late(),
                edition.reworked(),
                edition.recurred(),
                edition.open());
    }

    /** Sources of one weight together, the heaviest first; those that weigh one need no mention. */
    private String weights(Deductions rules) {
        var byWeight = new TreeMap<BigDecimal, List<Source>>(Comparator.reverseOrder());
        rules.sourceWeights()
                .forEach((source, weight) -> byWeight.computeIfAbsent(
                                weight.stripTrailingZeros(), key -> new ArrayList<>())
                        .add(source));
        byWeight.remove(BigDecimal.ONE);
        return byWeight.entrySet().stream()
                .map(this::weight)
                .collect(Collectors.joining(message("ranking.method.weight-separator")));
    }

    private String weight(Map.Entry<BigDecimal, List<Source>> entry) {
        var separator = message("ranking.list-separator");
        var names = entry.getValue().stream().map(this::source).collect(Collectors.joining(separator));
        return entry.getKey().signum() == 0
                ? message("ranking.method.weight-none", names)
                : message("ranking.method.weight", names, plain(entry.getKey()));
    }

    public String source(Source source) {
        return message("finding.source." + source.name());
    }

    private String message(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, arguments, locale);
    }
}
