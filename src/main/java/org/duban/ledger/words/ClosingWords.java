package org.duban.ledger.words;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the columns 整改情况 and 销号日期 together. */
public final class ClosingWords {

    private static final Pattern NOT_DONE =
            Pattern.compile("未(整改|完成|落实|销号|拆除|清理|到位|解决|办结)|没有|尚未|仍|正在|进行中|整改中|推进|不到位|不合格|持续|计划|预计|部分|难以|待");
    private static final Pattern DONE = Pattern.compile("已|完成|完毕|到位|整改好|整改结束|拆除|清除|清理|办结|销号|合格|解决|关停|取缔|达标");
    private static final Pattern YES = Pattern.compile("是|√|✓|✔|y|yes|已销号|销号|已办结|办结|已完成|完成|已整改");
    private static final Pattern NO = Pattern.compile("否|×|✗|x|n|no|未销号|未办结|未完成|未整改|整改中|-|—|/|无");

    private ClosingWords() {}

    /**
     * Reads what was done and when it was struck off.
     *
     * @param foundOn the day of the finding; a closing before it cannot be right
     */
    public static Reading<Closing> read(String measure, String struckOff, @Nullable LocalDate foundOn) {
        var mark = PlainText.of(struckOff);
        if (mark.isEmpty() || NO.matcher(mark).matches()) {
            return notStruckOff(measure, !mark.isEmpty());
        }
        if (YES.matcher(mark).matches()) {
            return Reading.doubtful(new Closing(true, null), Remark.of("closing.noDate"));
        }
        return struckOff(measure, Dates.read(struckOff, YearHint.from(foundOn)), foundOn);
    }

    private static Reading<Closing> notStruckOff(String measure, boolean said) {
        if (measure.isBlank() || NOT_DONE.matcher(measure).find()) {
            return Reading.certain(Closing.OPEN);
        }
        if (DONE.matcher(measure).find()) {
            return said
                    ? Reading.inferred(Closing.OPEN, Remark.of("closing.doneButOpen"))
                    : Reading.doubtful(Closing.OPEN, Remark.of("closing.doneWithoutDate"));
        }
        return Reading.inferred(Closing.OPEN, Remark.of("closing.measureUnclear"));
    }

    private static Reading<Closing> struckOff(String measure, Reading<LocalDate> on, @Nullable LocalDate foundOn) {
        Reading<Closing> reading = on.value() == null
                ? new Reading<>(new Closing(true, null), on.certainty(), on.remarks())
                : on.map(date -> new Closing(true, date));
        if (on.value() != null && foundOn != null && on.value().isBefore(foundOn)) {
            reading = reading.but(Certainty.DOUBTFUL, Remark.of("closing.beforeFound", on.value(), foundOn));
        }
        if (NOT_DONE.matcher(measure).find()) {
            return reading.but(Certainty.DOUBTFUL, Remark.of("closing.contradicted"));
        }
        return measure.isBlank() ? reading.but(Certainty.INFERRED, Remark.of("closing.noMeasure")) : reading;
    }
}
