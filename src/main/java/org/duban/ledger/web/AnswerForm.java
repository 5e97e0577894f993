package org.duban.ledger.web;

import java.time.LocalDate;
import java.util.Objects;
import org.duban.ledger.reading.Answers;
import org.duban.ledger.reading.DueAnswer;
import org.duban.ledger.reading.Matter;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers about one cell.
 *
 * @param key names the cell, and what it is about
 * @param choice one of those that are offered
 * @param reason why something is corrected
 * @param unit the id of a unit that was looked for, and {@code unitName} what was typed
 * @param everywhere the same for all rows with the same words
 * @param back where the answer was given
 */
record AnswerForm(
        @Nullable String key,
        @Nullable String choice,

        @Nullable LocalDate day,

        @Nullable Integer amount,
        @Nullable String reason,
        @Nullable String unit,
        @Nullable String unitName,
        @Nullable Boolean everywhere,
        @Nullable String back) {

    static final String BY_DAY = "DATE";
    static final String CORRECT = "CORRECT";

    String keyOrNone() {
        return Objects.requireNonNullElse(key, "");
    }

    boolean isForAll() {
        return Boolean.TRUE.equals(everywhere);
    }

    boolean isOnlyNamed() {
        return isBlank(unit) && !isBlank(unitName);
    }

    /** In the form in which its matter is answered; empty if nothing was filled in. */
    String toAnswer() {
        return switch (matter()) {
            case DATE -> dayOrNone();
            case CLOSING -> Answers.OPEN.equals(choice) ? Answers.OPEN : dayOrNone();
            case DEADLINE -> deadline();
            case UNIT, ZONE, LEAD -> isBlank(unit) ? chosen() : Objects.requireNonNull(unit);
            case PARENT ->
                isBlank(unitName) ? chosen() : Objects.requireNonNull(unitName).strip();
            case CORRECTION ->
                Answers.NONE.equals(choice)
                        ? Answers.NONE
                        : Objects.requireNonNullElse(reason, "").strip();
            default -> chosen();
        };
    }

    Matter matter() {
        var text = keyOrNone();
        for (var matter : Matter.values()) {
            if (text.startsWith(matter + ":")) {
                return matter;
            }
        }
        return Matter.TEXT;
    }

    private String deadline() {
        return switch (chosen()) {
            case BY_DAY -> day == null ? "" : DueAnswer.by(Objects.requireNonNull(day));
            case "DAYS", "WORKING_DAYS", "HOURS", "WORKING_HOURS" -> amount == null ? "" : choice + " " + amount;
            default -> chosen();
        };
    }

    private String dayOrNone() {
        return day == null ? "" : day.toString();
    }

    private String chosen() {
        return Objects.requireNonNullElse(choice, "");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
