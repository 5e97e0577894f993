package org.duban.deadline.ladder.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.duban.deadline.ladder.Recipient;
import org.duban.deadline.ladder.StepAction;
import org.duban.deadline.ladder.StepDetails;
import org.duban.deadline.ladder.StepOffset;
import org.duban.deadline.ladder.Way;
import org.jspecify.annotations.Nullable;

/**
 * A step that is to be added, or to take the place of another.
 *
 * @param side BEFORE or AFTER the deadline
 */
record StepForm(
        @NotNull @Min(0) @Max(StepOffset.MOST_HOURS) @Nullable
        Integer amount,

        @NotNull StepOffset.@Nullable Kind kind,
        @NotNull @Nullable Side side,
        @NotNull @Nullable StepAction action,
        @NotEmpty @Nullable Set<Recipient> recipients,
        @Nullable Set<Way> ways) {

    enum Side {
        BEFORE,
        AFTER
    }

    static final StepForm EMPTY =
            new StepForm(null, StepOffset.Kind.HOURS, Side.BEFORE, StepAction.REMIND, Set.of(Recipient.UNIT), Set.of());

    static StepForm of(StepDetails step) {
        var amount = step.offset().amount();
        return new StepForm(
                Math.abs(amount),
                step.offset().kind(),
                amount > 0 ? Side.AFTER : Side.BEFORE,
                step.action(),
                step.recipients(),
                step.ways());
    }

    /** To be called on what was found valid. */
    @SuppressWarnings("NullAway")
    StepDetails toDetails() {
        var offset = new StepOffset(kind, side == Side.BEFORE ? -amount : amount);
        return new StepDetails(offset, action, recipients, ways == null ? Set.of() : ways);
    }
}
