package org.duban.deadline.ladder.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.duban.deadline.ladder.Recipient;
import org.duban.deadline.ladder.StepAction;
import org.duban.deadline.ladder.StepOffset;
import org.jspecify.annotations.Nullable;

/**
 * A step that is to be added.
 *
 * @param side BEFORE or AFTER the deadline
 */
record StepForm(
        @NotNull @Min(0) @Max(StepOffset.MOST_HOURS) @Nullable
        Integer amount,

        @NotNull StepOffset.@Nullable Kind kind,
        @NotNull @Nullable Side side,
        @NotNull @Nullable StepAction action,
        @NotEmpty @Nullable Set<Recipient> recipients) {

    enum Side {
        BEFORE,
        AFTER
    }

    static final StepForm EMPTY =
            new StepForm(null, StepOffset.Kind.HOURS, Side.BEFORE, StepAction.REMIND, Set.of(Recipient.UNIT));

    /** To be called on what was found valid. */
    @SuppressWarnings("NullAway")
    StepOffset offset() {
        return new StepOffset(kind, side == Side.BEFORE ? -amount : amount);
    }
}
