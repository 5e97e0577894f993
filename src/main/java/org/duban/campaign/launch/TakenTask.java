package org.duban.campaign.launch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task that is taken over.
 *
 * @param moved how many days later than in the pattern what it consists of is due
 */
record TakenTask(TemplateTask task, @Nullable LocalDate dueOn, long moved) {}
