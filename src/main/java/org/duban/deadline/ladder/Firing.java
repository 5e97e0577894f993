package org.duban.deadline.ladder;

import java.time.Instant;
import org.duban.deadline.request.DeadlineOwner.Subject;

/**
 * A step that fired for a deadline, or will.
 *
 * @param firesAt when
 */
public record Firing(StepAction action, Subject subject, String unitName, Instant dueAt, Instant firesAt) {}
