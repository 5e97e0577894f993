package org.duban.campaign.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Periods, values and gaps in words; templates call it {@code @indicatorWords}. */
@Component("indicatorWords")
@RequiredArgsConstructor
public class IndicatorWords {

    private static final int SHARE_DIGITS = 2;
    private static final int ENTERED_DIGITS = 4;
    private static final int MOST_DIGITS = 6;
    private static final String KEY = "campaign.indicator.";

    private final MessageSource messages;

    /** Such as 2026年第47周. */
    public String period(Rhythm rhythm, LocalDate first) {
        var year = rhythm == Rhythm.WEEK ? first.get(IsoFields.WEEK_BASED_YEAR) : first.getYear();
        return switch (rhythm) {
            case DAY -> say("period.DAY", year, first.getMonthValue(), first.getDayOfMonth());
            case WEEK -> say("period.WEEK", year, first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> say("period.MONTH", year, first.getMonthValue());
            case QUARTER -> say("period.QUARTER", year, first.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> say("period.YEAR", year);
        };
    }

    /** A number with its unit of measure, such as 83.33% or 41 µg/m³. */
    public String amount(@Nullable BigDecimal value, String measure) {
        if (value == null) {
            return "—";
        }
        return number(value) + (isPercent(measure) ? "" : " ") + measure;
    }

    /** As it was entered; two digits after the point are enough of a share, unless nothing would be left of it. */
    public String number(BigDecimal value) {
        var brief = value.setScale(SHARE_DIGITS, RoundingMode.HALF_UP);
        var isReckoned = value.stripTrailingZeros().scale() > ENTERED_DIGITS;
        var shown = isReckoned && brief.signum() != 0 ? brief : value;
        var format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(MOST_DIGITS);
        return format.format(shown);
    }

    /** How far from the target, such as 差 3.2 个百分点. */
    public String gap(IndicatorRow row) {
        var gap = row.standing().gap();
        return gap == null ? "—" : gap(gap, row.goal().better(), row.measure());
    }

    public String gap(BigDecimal gap, Better better, String measure) {
        if (gap.signum() == 0) {
            return say("gap.none");
        }
        var direction = gap.signum() < 0 ? "short." : "beyond.";
        var unit = isPercent(measure) ? say("gap.points") : measure;
        return say("gap." + direction + better, number(gap.abs()), unit);
    }

    /** The target with its direction, such as ≥ 90%. */
    public String target(IndicatorRow row) {
        return (row.goal().better() == Better.HIGHER ? "≥ " : "≤ ")
                + amount(row.goal().target(), row.measure());
    }

    /** Of a rate also what it is made of, such as 250 / 300; else nothing. */
    public @Nullable String parts(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        return numerator == null ? null : number(numerator) + " / " + number(Objects.requireNonNull(denominator));
    }

    /** The last values for who cannot see the line. */
    public String recent(IndicatorRow row) {
        return say(
                "recent",
                String.join(
                        say("comma"),
                        row.recent().stream()
                                .map(point -> number(point.value()))
                                .toList()));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(KEY + key, arguments, LocaleContextHolder.getLocale());
    }

    private static boolean isPercent(String measure) {
        return measure.equals(IndicatorDetails.PERCENT);
    }
}
