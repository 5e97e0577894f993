package org.duban.deadline;

import java.util.UUID;

/** What is due: a finding's rectification, a task, a milestone or a duty. */
public record DeadlineSubject(Kind kind, UUID id) {

    public enum Kind {
        FINDING,
        TASK,
        MILESTONE,
        DUTY
    }

    public static DeadlineSubject finding(UUID id) {
        return new DeadlineSubject(Kind.FINDING, id);
    }

    public static DeadlineSubject task(UUID id) {
        return new DeadlineSubject(Kind.TASK, id);
    }
}
