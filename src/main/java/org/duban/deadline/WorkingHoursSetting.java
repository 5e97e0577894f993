package org.duban.deadline;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The working hours in force, and their change. */
@Service
@Transactional
@RequiredArgsConstructor
public class WorkingHoursSetting {

    private static final int NO_YEAR = 0;

    private final CalendarRepository repository;
    private final CalendarChanges changes;
    private final ActivityLog activityLog;

    @Transactional(readOnly = true)
    public WorkingHours get() {
        return repository.hours();
    }

    public void set(WorkingHours hours) {
        changes.make(() -> repository.set(hours));
        activityLog.record(
                SubjectKind.CALENDAR,
                WorkingCalendars.subjectOf(NO_YEAR),
                "HOURS_CHANGED",
                Map.of(
                        "morning", hours.morningFrom() + "–" + hours.morningTo(),
                        "afternoon", hours.afternoonFrom() + "–" + hours.afternoonTo()));
    }
}
