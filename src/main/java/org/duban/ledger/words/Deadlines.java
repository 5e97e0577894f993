package org.duban.ledger.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Time limits as orders put them: a day, an amount of time, a weekday, an urging.
 *
 * <p>{@code 20日前} and {@code 4月1日前} include the day they name, as all time limits by date do here: they end with
 * that day. The reading says so.
 */
public final class Deadlines {

    private static final Set<String> NONE = Set.of("", "-", "--", "—", "——", "/", "无", "暂无", "\\");
    private static final Pattern AT_ONCE = Pattern.compile("(要求)?(立行立改|即知即改|立查立改|立整立改|边查边改|即查即改|立即(整改|落实|办理|拆除|清理)?"
            + "|立刻(整改)?|即刻(整改)?|即时(整改)?|马上(整改)?|当场(整改)?|现场(整改)?|即日|当[天日](内|前)?|今[天日](内|前)?)");
    private static final Pattern VAGUE = Pattern.compile("抓紧|尽快|尽早|及时|限期|长期|持续|适时|待定|加快|近期|常态|早日|从速|随时|另行|按时|按期");
    private static final Pattern BEFORE = Pattern.compile("^(请|务必|必须|务于|须|限于|限期|限|于|在|截止到?|截至)+");
    private static final Pattern BEHIND =
            Pattern.compile("(必须|全部|务必)*(整改|整治|任务)?(完成|完毕|到位|办结|落实|结束|完工|完|整改|拆除)*[.!]*$");

    private Deadlines() {}

    /** Reads a time limit that was set on this day, if the day is known. */
    public static Reading<DeadlinePhrase> read(String text, @Nullable LocalDate from) {
        var plain = Numerals.toDigits(PlainText.of(text)).replace('。', '.').replaceAll("[()]", "");
        if (NONE.contains(plain)) {
            return Reading.missing();
        }
        return whole(plain, from)
                .or(() -> parts(plain, from))
                .map(reading -> checked(reading, from))
                .orElseGet(() -> Reading.doubtful(
                        null, Remark.of(VAGUE.matcher(plain).find() ? "deadline.vague" : "deadline.unreadable", text)));
    }

    private static Optional<Reading<DeadlinePhrase>> whole(String plain, @Nullable LocalDate from) {
        var core = BEHIND.matcher(BEFORE.matcher(plain).replaceFirst("")).replaceFirst("");
        if (AT_ONCE.matcher(plain).matches() || AT_ONCE.matcher(core).matches()) {
            return Optional.of(Reading.certain(DeadlinePhrase.atOnce(from), Remark.of("deadline.atOnce")));
        }
        return DeadlineAmounts.read(core, from).or(() -> date(core, from)).or(() -> DeadlineDays.read(core, from));
    }

    private static Optional<Reading<DeadlinePhrase>> date(String core, @Nullable LocalDate from) {
        var hint = YearHint.from(from);
        return Dates.single(core, hint)
                .map(day -> day.map(DeadlinePhrase::by))
                .or(() -> Optional.of(Dates.readRange(core, hint))
                        .filter(range -> range.value() != null)
                        .map(range -> range.map(days -> DeadlinePhrase.by(days.last()))));
    }

    /** Of {@code 立即整改，3日内完成} the longer limit is meant; two different ones are for a person to choose from. */
    private static Optional<Reading<DeadlinePhrase>> parts(String plain, @Nullable LocalDate from) {
        List<Reading<DeadlinePhrase>> readable = new ArrayList<>();
        for (var part : plain.split("[,;、]", -1)) {
            whole(part, from).filter(reading -> reading.value() != null).ifPresent(readable::add);
        }
        readable.sort((one, other) -> Boolean.compare(isAtOnce(one), isAtOnce(other)));
        if (readable.isEmpty()) {
            return Optional.empty();
        }
        boolean isPlain = readable.size() == 1 || isAtOnce(readable.get(1));
        return Optional.of(readable.get(0)
                .but(isPlain ? Certainty.INFERRED : Certainty.DOUBTFUL, Remark.of("deadline.partly", plain)));
    }

    private static boolean isAtOnce(Reading<DeadlinePhrase> reading) {
        var value = reading.value();
        return value != null && value.form() == DeadlinePhrase.Form.AT_ONCE;
    }

    private static Reading<DeadlinePhrase> checked(Reading<DeadlinePhrase> reading, @Nullable LocalDate from) {
        var phrase = reading.value();
        var date = phrase == null ? null : phrase.date();
        return date != null && from != null && date.isBefore(from)
                ? reading.but(Certainty.DOUBTFUL, Remark.of("deadline.beforeStart", date, from))
                : reading;
    }
}
