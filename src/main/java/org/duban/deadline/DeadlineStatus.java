package org.duban.deadline;

import lombok.RequiredArgsConstructor;

/** How a deadline stands, by the clock: lists never wait for the sweep. As a question OPEN includes the next two. */
@RequiredArgsConstructor
public enum DeadlineStatus {
    /** Not answered yet. */
    OPEN("d.met_at is null"),
    /** Not answered yet, with three days or less to go. */
    DUE_SOON("d.met_at is null and d.held_at is null and d.due_at > :now and d.due_at <= :soon"),
    /** Not answered, and past. */
    OVERDUE("d.met_at is null and d.held_at is null and d.due_at <= :now"),
    /** Answered, in time or late. */
    MET("d.met_at is not null");

    private final String condition;

    /** The rows of {@code deadline d} that stand so, for the parameters {@code now} and {@code soon}. */
    String condition() {
        return "(" + condition + ")";
    }
}
