/** Telling people in time: the inbox, mail, group robots, other systems, the day's list, calendars. */
@NullMarked
@ApplicationModule(
        displayName = "Notification 消息",
        allowedDependencies = {"campaign", "deadline", "deadline :: ladder", "unit", "account", "activity", "health"})
package org.duban.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
