package org.duban.deadline;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The working calendar in force, and the import of holiday notices into it. */
@Service
@Transactional
@RequiredArgsConstructor
public class WorkingCalendars {

    private final CalendarRepository repository;
    private final CalendarChanges changes;
    private final ActivityLog activityLog;
    private final CalendarProperties properties;
    private final Clock clock;

    private volatile @Nullable Kept kept;

    /** A calendar and the revision it was loaded at. */
    private record Kept(long revision, WorkingCalendar calendar) {}

    /**
     * The calendar as stored now, also if another node imported a notice a moment ago.
     *
     * <p>Costs one small query. Who reckons many deadlines asks once.
     */
    @Transactional(readOnly = true)
    public WorkingCalendar current() {
        // The revision is read first: should a notice arrive in between, the next call merely loads once more.
        var revision = repository.revision();
        var known = kept;
        if (known == null || known.revision() != revision) {
            known = new Kept(revision, repository.load());
            kept = known;
        }
        return known.calendar();
    }

    /** The reckoning by the calendar as stored now, in the zone in which deadlines fall due. */
    @Transactional(readOnly = true)
    public DeadlineReckoning reckoning() {
        return new DeadlineReckoning(clock.getZone(), current());
    }

    @Transactional(readOnly = true)
    public List<CalendarYear> years() {
        return repository.years();
    }

    /** This year if its holidays are not known, and the next as well once the end of this one is near. */
    @Transactional(readOnly = true)
    public List<Integer> missingYears() {
        var now = clock.instant();
        var soon = now.plus(properties.calendarWarning());
        var zone = clock.getZone();
        return current().unknownYears(LocalDate.ofInstant(now, zone), LocalDate.ofInstant(soon, zone));
    }

    /**
     * Takes the holiday notice of a year, in place of what was known of that year; refuses the file as a whole.
     *
     * @param source what to call the file if it does not name its papers
     * @param content as {@link CalendarFile} or {@link CalendarSheet} has it
     */
    public void importYear(int year, String source, byte[] content) {
        var notice = NoticeFile.read(year, source, content);
        changes.make(() -> repository.replace(notice, clock.instant()));
        activityLog.record(
                SubjectKind.CALENDAR,
                subjectOf(year),
                "IMPORTED",
                Map.of(
                        "year",
                        year,
                        "source",
                        notice.source(),
                        "days",
                        notice.days().size()));
    }

    /** Takes a notice that comes with the product, unless the office already has one for that year. */
    boolean addIfMissing(int year, String source, String json) {
        if (current().knows(year)) {
            return false;
        }
        var notice = CalendarFile.read(year, source, json);
        changes.make(() -> repository.addIfMissing(notice, clock.instant()));
        return true;
    }

    /** The subject under which the log tells of a year's calendar. */
    public static UUID subjectOf(int year) {
        return UUID.nameUUIDFromBytes(("calendar " + year).getBytes(StandardCharsets.UTF_8));
    }
}
