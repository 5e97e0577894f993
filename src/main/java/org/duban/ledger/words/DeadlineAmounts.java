package org.duban.ledger.words;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.ledger.words.DeadlinePhrase.Kind;
import org.jspecify.annotations.Nullable;

/** Time limits that count: 两天内, 3个工作日内, 每十天. */
final class DeadlineAmounts {

    private static final Pattern WITHIN = Pattern.compile(
            "(?:.{0,12}?(?:之日起|日起|起|后))?" + "(\\d{1,4}|半)(个)?(工作日|工作小时|工作时|小时|钟头|时|h|天|日|周|星期|礼拜|月)(时间)?(之内|以内|内)?");
    private static final Pattern EVERY =
            Pattern.compile("每隔?(\\d{1,3})?个?(工作日|小时|天|日|周|星期|礼拜|旬|月|季度|季)(?:(\\d{1,3}|两|一)次)?");
    private static final int MOST = 3650;
    private static final int WEEK = 7;
    private static final int TEN_DAYS = 10;
    private static final int HALF_MONTH = 15;
    private static final int MONTH = 30;
    private static final int QUARTER = 90;

    private DeadlineAmounts() {}

    static Optional<Reading<DeadlinePhrase>> read(String core, @Nullable LocalDate from) {
        var every = EVERY.matcher(core);
        if (every.matches()) {
            return Optional.of(every(every));
        }
        var within = WITHIN.matcher(core);
        return within.matches() ? within(within, from) : Optional.empty();
    }

    /** Without 内, {@code 3日} may be the third of the month, and {@code 3月} is March. */
    private static Optional<Reading<DeadlinePhrase>> within(Matcher match, @Nullable LocalDate from) {
        boolean said = match.group(5) != null;
        boolean counted = match.group(2) != null;
        var unit = match.group(3);
        if (!said && !counted && (unit.equals("日") || unit.equals("月") || unit.equals("时"))) {
            return Optional.empty();
        }
        var reading = match.group(1).equals("半") ? half(unit) : amount(Integer.parseInt(match.group(1)), unit, from);
        return Optional.of(
                said ? reading : reading.but(Certainty.INFERRED, Remark.of("deadline.withinInferred", match.group())));
    }

    private static Reading<DeadlinePhrase> half(String unit) {
        return unit.equals("月")
                ? Reading.inferred(
                        DeadlinePhrase.within(Kind.DAYS, HALF_MONTH), Remark.of("deadline.asDays", HALF_MONTH))
                : Reading.doubtful(null, Remark.of("deadline.unreadable", "半" + unit));
    }

    private static Reading<DeadlinePhrase> amount(int amount, String unit, @Nullable LocalDate from) {
        if (amount == 0 || amount > MOST) {
            return Reading.doubtful(null, Remark.of("deadline.improbable", amount));
        }
        return switch (unit) {
            case "工作日" -> Reading.certain(DeadlinePhrase.within(Kind.WORKING_DAYS, amount));
            case "工作小时", "工作时" -> Reading.certain(DeadlinePhrase.within(Kind.WORKING_HOURS, amount));
            case "小时", "钟头", "时", "h" -> Reading.certain(DeadlinePhrase.within(Kind.HOURS, amount));
            case "周", "星期", "礼拜" -> Reading.certain(DeadlinePhrase.within(Kind.DAYS, amount * WEEK));
            case "月" -> months(amount, from);
            default -> Reading.certain(DeadlinePhrase.within(Kind.DAYS, amount));
        };
    }

    private static Reading<DeadlinePhrase> months(int amount, @Nullable LocalDate from) {
        if (from == null) {
            return Reading.inferred(
                    DeadlinePhrase.within(Kind.DAYS, amount * MONTH), Remark.of("deadline.asDays", amount * MONTH));
        }
        var day = from.plusMonths(amount);
        return Reading.inferred(DeadlinePhrase.by(day), Remark.of("deadline.asDate", day));
    }

    private static Reading<DeadlinePhrase> every(Matcher match) {
        int amount = match.group(1) == null ? 1 : Integer.parseInt(match.group(1));
        var unit = match.group(2);
        var phrase = switch (unit) {
            case "工作日" -> DeadlinePhrase.every(Kind.WORKING_DAYS, amount);
            case "小时" -> DeadlinePhrase.every(Kind.HOURS, amount);
            default -> DeadlinePhrase.every(Kind.DAYS, amount * days(unit));
        };
        var reading = Reading.certain(phrase, Remark.of("deadline.recurring"));
        var times = match.group(3);
        if (amount == 0 || (times != null && !times.equals("1") && !times.equals("一"))) {
            return reading.but(Certainty.DOUBTFUL, Remark.of("deadline.severalTimes", match.group()));
        }
        return days(unit) >= MONTH
                ? reading.but(Certainty.INFERRED, Remark.of("deadline.asDays", phrase.amount()))
                : reading;
    }

    private static int days(String unit) {
        return switch (unit) {
            case "周", "星期", "礼拜" -> WEEK;
            case "旬" -> TEN_DAYS;
            case "月" -> MONTH;
            case "季度", "季" -> QUARTER;
            default -> 1;
        };
    }
}
