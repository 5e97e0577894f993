package org.duban.deadline.ladder;

import java.util.Set;

/** When a step fires, what it does, who hears of it, and how besides the inbox. */
public record StepDetails(StepOffset offset, StepAction action, Set<Recipient> recipients, Set<Way> ways) {

    boolean isLike(StepDetails other) {
        return offset.equals(other.offset) && action == other.action;
    }
}
