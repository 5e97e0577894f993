package org.duban.ranking.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.duban.ranking.consequence.ConsequenceKind;
import org.duban.ranking.consequence.Ground;
import org.duban.ranking.consequence.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A step of the ladder as it is typed. */
record StepForm(
        @NotNull @Nullable Ground ground,

        @NotNull @Positive @Digits(integer = 5, fraction = 2) @Nullable
        BigDecimal from,

        @NotNull @Nullable ConsequenceKind kind,
        @Size(max = 60) @Nullable String post,
        @Min(1) @Max(90) @Nullable Integer days,

        @Positive @Digits(integer = 8, fraction = 2) @Nullable
        BigDecimal amount) {

    static final StepForm EMPTY =
            new StepForm(Ground.BOTTOM_RUNNING, BigDecimal.ONE, ConsequenceKind.REMINDER, null, 5, null);

    /** A deduction has an amount, everything else somebody who sees to it. */
    void check(Errors errors) {
        if (kind == null) {
            return;
        }
        if (kind.isMoney() && amount == null) {
            errors.rejectValue("amount", "ranking.step.amount-missing");
        }
        if (!kind.isMoney() && days == null) {
            errors.rejectValue("days", "ranking.step.days-missing");
        }
    }

    Step toStep() {
        var money = Objects.requireNonNull(kind).isMoney();
        return new Step(
                Objects.requireNonNull(ground),
                Objects.requireNonNull(from),
                kind,
                money || post == null || post.isBlank() ? null : post.strip(),
                money ? 0 : Objects.requireNonNull(days),
                money ? amount : null);
    }
}
