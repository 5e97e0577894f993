package org.duban.deadline.ladder;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a ladder.
 *
 * @param campaign whose it is; null for the district's usual ladder
 */
public record Step(StepId id, @Nullable UUID campaign, StepDetails details) {

    public StepOffset offset() {
        return details.offset();
    }

    public StepAction action() {
        return details.action();
    }
}
