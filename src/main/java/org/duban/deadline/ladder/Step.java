package org.duban.deadline.ladder;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a ladder.
 *
 * @param campaign whose it is; null for the district's usual ladder
 */
public record Step(
        StepId id, @Nullable UUID campaign, StepOffset offset, StepAction action, Set<Recipient> recipients) {}
