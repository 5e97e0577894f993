package org.duban.finding.web;

import java.util.UUID;
import org.duban.deadline.DeadlineStatus;
import org.duban.finding.part.PartFacts;
import org.duban.finding.part.PartState;
import org.duban.finding.part.PartView;
import org.jspecify.annotations.Nullable;

/**
 * A part as a row of a page.
 *
 * @param lightText how long is left or over, in words
 */
record PartLine(
        PartView view, DeadlineStatus light, @Nullable String lightText) {

    public PartFacts facts() {
        return view.facts();
    }

    public UUID id() {
        return view.facts().id();
    }

    /** Whether the deadline says anything: that of a part that was taken back does not. */
    public boolean isCounted() {
        return view.facts().state() != PartState.CANCELLED;
    }

    public boolean isOverdue() {
        return isCounted() && light == DeadlineStatus.OVERDUE;
    }

    public boolean isActionable() {
        return !view.allowedActions().isEmpty();
    }
}
