package org.duban.deadline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the working calendar.
 *
 * @param calendarWarning how long before the end of a year its successor's holidays are asked for
 */
@ConfigurationProperties("duban.deadline")
record CalendarProperties(@DefaultValue("60d") Duration calendarWarning) {}
