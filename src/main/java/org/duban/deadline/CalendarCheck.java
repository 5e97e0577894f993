package org.duban.deadline;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.duban.health.Condition;
import org.duban.health.HealthCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the working days are known that deadlines are reckoned on. */
@Component
@Order(80)
@RequiredArgsConstructor
class CalendarCheck implements HealthCheck {

    private final WorkingCalendars calendars;
    private final Clock clock;

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public String path() {
        return "/calendar";
    }

    @Override
    public Condition look() {
        var missing = calendars.missingYears();
        if (missing.isEmpty()) {
            return Condition.good("known");
        }
        // As text, or a year would be grouped like an amount.
        var year = missing.get(0).toString();
        return missing.get(0) <= LocalDate.now(clock).getYear()
                ? Condition.trouble("missing", year)
                : Condition.watch("soon", year);
    }
}
