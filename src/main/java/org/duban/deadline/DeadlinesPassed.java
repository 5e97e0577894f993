package org.duban.deadline;

import java.time.Instant;

/** Some deadlines passed unmet and have been flagged. */
public record DeadlinesPassed(Instant at, int count) {}
