package org.duban.ledger.reading;

import java.time.LocalDate;
import org.duban.deadline.DeadlineKind;
import org.duban.deadline.DeadlineTerm;
import org.duban.ledger.words.DeadlinePhrase;
import org.duban.shared.Days;
import org.jspecify.annotations.Nullable;

/** Time limits in the form in which they are kept and answered: {@code DATE 2019-04-05}, {@code DAYS 3}, and two words. */
public final class DueAnswer {

    /** The time that the check item gives. */
    public static final String POLICY = "POLICY";

    /** The same day, whichever it turns out to be. */
    public static final String AT_ONCE = "AT_ONCE";

    private DueAnswer() {}

    static @Nullable String of(DeadlinePhrase phrase) {
        if (phrase.isRecurring()) {
            return null;
        }
        if (phrase.form() == DeadlinePhrase.Form.AT_ONCE) {
            return AT_ONCE;
        }
        return phrase.date() == null ? phrase.kind() + " " + phrase.amount() : by(phrase.date());
    }

    public static String by(LocalDate day) {
        return "DATE " + day;
    }

    /**
     * The term that the answer means.
     *
     * @param from the day from which it counts
     * @param policy what the check item gives
     */
    public static DeadlineTerm term(String answer, LocalDate from, DeadlineTerm policy) {
        if (answer.equals(POLICY)) {
            return policy;
        }
        if (answer.equals(AT_ONCE)) {
            return DeadlineTerm.by(from);
        }
        int space = answer.indexOf(' ');
        var kind = DeadlineKind.valueOf(answer.substring(0, space));
        var rest = answer.substring(space + 1);
        return kind == DeadlineKind.DATE
                ? DeadlineTerm.by(Days.parse(rest))
                : new DeadlineTerm(kind, Integer.valueOf(rest), null);
    }
}
