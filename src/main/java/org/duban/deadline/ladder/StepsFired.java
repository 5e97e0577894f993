package org.duban.deadline.ladder;

import java.time.Instant;

/**
 * Steps fired for deadlines, many at once. Which, is in {@code step_fired} under the same instant.
 *
 * @param at to the microsecond, as the database keeps it
 */
public record StepsFired(Instant at, int count) {}
