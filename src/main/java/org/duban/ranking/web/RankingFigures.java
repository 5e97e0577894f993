package org.duban.ranking.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.finding.Source;
import org.duban.ranking.EditionRow;
import org.duban.ranking.Standing;
import org.duban.ranking.Trend;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes the figures of a ranking; templates call it {@code @rankingFigures}. */
@Component("rankingFigures")
@RequiredArgsConstructor
public class RankingFigures {

    public static final String NONE = "—";

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

    /** The ranks one after the other, a dash for none. */
    public String trend(Trend trend) {
        var ranks = trend.ranks().stream()
                .map(rank -> rank == null ? NONE : rank.toString())
                .collect(Collectors.joining(message("ranking.list-separator")));
        return message("ranking.trend", ranks);
    }

    /** One after the other, as a sentence names them. */
    public String names(List<String> names) {
        return String.join(message("ranking.list-separator"), names);
    }

    /** Those who went up most, each with by how much; empty where nobody did. */
    public String improved(List<Standing> most) {
        return most.stream()
                .map(standing -> message("ranking.flags.went-up", standing.unitName(), standing.change()))
                .collect(Collectors.joining(message("ranking.list-separator")));
    }

    public String source(Source source) {
        return message("finding.source." + source.name());
    }

    private String message(String key, @Nullable Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, arguments, locale);
    }
}
