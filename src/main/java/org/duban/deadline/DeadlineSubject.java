package org.duban.deadline;

import java.util.UUID;

/** What is due: a finding's rectification, a task, a milestone, a duty or a consequence. */
public record DeadlineSubject(Kind kind, UUID id) {

    public enum Kind {
        FINDING,
        TASK,
        MILESTONE,
        /** The written reply to a letter. */
        DUTY,
        /** What one of several units does about a finding. */
        PART,
        /** What a ranking brought a unit: a talk, a self-criticism, an award. */
        CONSEQUENCE
    }

    public static DeadlineSubject finding(UUID id) {
        return new DeadlineSubject(Kind.FINDING, id);
    }

    public static DeadlineSubject duty(UUID id) {
        return new DeadlineSubject(Kind.DUTY, id);
    }

    public static DeadlineSubject part(UUID id) {
        return new DeadlineSubject(Kind.PART, id);
    }

    public static DeadlineSubject consequence(UUID id) {
        return new DeadlineSubject(Kind.CONSEQUENCE, id);
    }

    public static DeadlineSubject task(UUID id) {
        return new DeadlineSubject(Kind.TASK, id);
    }
}
