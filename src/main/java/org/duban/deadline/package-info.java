/** Deadlines, how they are reckoned on the working calendar, and the sweep that flags the overdue. */
@NullMarked
@ApplicationModule(
        displayName = "Deadlines 时限",
        allowedDependencies = {"unit", "account", "activity", "health"})
package org.duban.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
