package org.duban.campaign.plan.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.plan.PlanLine;
import org.duban.campaign.plan.PlanRow;
import org.duban.campaign.plan.PlanScale;
import org.duban.platform.web.TimeFormats;
import org.duban.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a chart says in words; templates call it {@code @planWords}. */
@Component
@RequiredArgsConstructor
class PlanWords {

    private static final int ROOM_FOR_A_DATE = 30;

    private final MessageSource messages;
    private final TimeFormats times;

    /** The upper line of a chart's head: months, or years over months. */
    public String upper(LocalDate day, PlanScale scale) {
        var key = scale == PlanScale.MONTH ? "campaign.plan.head.year" : "campaign.plan.head.month";
        return DateTimeFormatter.ofPattern(word(key), locale()).format(day);
    }

    /** The lower line: days of the month, Mondays, or months. */
    public String lower(LocalDate day, PlanScale scale, double width) {
        if (scale == PlanScale.MONTH) {
            var style = width < ROOM_FOR_A_DATE ? TextStyle.NARROW : TextStyle.SHORT;
            return Language.isEnglish()
                    ? day.getMonth().getDisplayName(style, locale())
                    : String.valueOf(day.getMonthValue());
        }
        return scale == PlanScale.DAY || width < ROOM_FOR_A_DATE
                ? String.valueOf(day.getDayOfMonth())
                : day.getMonthValue() + "/" + day.getDayOfMonth();
    }

    /** All that a bar shows, for those who do not see it. */
    public String bar(PlanLine line) {
        return word("campaign.plan.said.bar", line.row().title(), span(line.row()), share(line));
    }

    public String step(GanttChart.Diamond mark) {
        var state = mark.step().late() ? "LATE" : mark.step().state().name();
        return word(
                "campaign.plan.said.step",
                mark.step().title(),
                times.day(mark.day()),
                word("campaign.plan.said.step." + state));
    }

    /** How much is done, and how that stands. */
    public String share(PlanLine line) {
        var percent = word("campaign.plan.percent", line.row().percentDone());
        return line.light().lags()
                ? percent + " · " + word("campaign.plan.light.days-behind", line.daysBehind())
                : percent;
    }

    public String span(PlanRow row) {
        return row.plannedFrom() == null || row.plannedTo() == null
                ? word("campaign.plan.unplanned")
                : times.day(row.plannedFrom()) + "–" + times.day(row.plannedTo());
    }

    /** The same in figures alone, where every line is as narrow. */
    public String isoSpan(PlanRow row) {
        return row.plannedFrom() == null ? "—" : row.plannedFrom() + " – " + row.plannedTo();
    }

    public String piece(PlanScale.Piece days, PlanScale scale) {
        if (scale == PlanScale.MONTH) {
            return DateTimeFormatter.ofPattern(word("campaign.plan.head.month"), locale())
                    .format(days.first());
        }
        return scale == PlanScale.DAY
                ? times.day(days.first())
                : word("campaign.plan.week-from", times.day(days.first()));
    }

    public String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale());
    }

    /** A figure with its unit of measure. */
    public String figure(BigDecimal figure, PlanRow row) {
        return row.quantityUnit() == null
                ? word("campaign.plan.percent", figure)
                : word("campaign.plan.quantity", figure, row.quantityUnit());
    }

    public String number(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    /** With its sign, so that ahead and behind are told apart. */
    public String signed(BigDecimal figure) {
        return (figure.signum() > 0 ? "+" : "") + number(figure).replace('-', '−');
    }

    private String word(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
