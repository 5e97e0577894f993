package org.duban.finding.web;

import org.duban.deadline.DeadlineStatus;
import org.duban.finding.reply.ReplyReader;
import org.jspecify.annotations.Nullable;

/** A letter that waits for a reply, with the traffic light of its deadline. */
public record LetterLine(
        ReplyReader.Waiting row,
        DeadlineStatus light,
        @Nullable String lightText) {

    public boolean isOverdue() {
        return light == DeadlineStatus.OVERDUE;
    }
}
