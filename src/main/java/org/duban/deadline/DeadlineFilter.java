package org.duban.deadline;

import java.util.List;
import java.util.UUID;

/**
 * Which deadlines are asked for; an empty list leaves a question open.
 *
 * @param units those of one of these units, or of one below it
 */
public record DeadlineFilter(List<UUID> campaigns, List<UUID> units, List<DeadlineStanding> statuses) {}
