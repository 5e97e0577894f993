package org.duban.deadline;

import lombok.RequiredArgsConstructor;

/** What is asked of a list of deadlines, and answered for each row, by the clock. */
@RequiredArgsConstructor
public enum DeadlineStanding {
    /** Not answered yet; as a question it includes the two below. */
    OPEN("d.met_at is null"),
    /** Not answered yet, and near. */
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
