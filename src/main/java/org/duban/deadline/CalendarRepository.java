package org.duban.deadline;

import static org.duban.shared.Instants.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.shared.Uuids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored calendar: holiday notices, the district's own days, the working hours. */
@Repository
@RequiredArgsConstructor
class CalendarRepository {

    private final JdbcClient jdbc;

    /** A number that is another one after each change. */
    long revision() {
        return jdbc.sql("""
                        select (select coalesce(sum(revision), 0) from calendar_year)
                             + (select coalesce(sum(revision), 0) from calendar_extra_day)
                             + (select coalesce(sum(revision), 0) from working_hours)
                        """).query(Long.class).single();
    }

    /** Makes simultaneous changes wait for each other, so that each sees what the former left. */
    void queueUp() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('calendar'))")
                .query((row, number) -> number)
                .list();
    }

    WorkingCalendar load() {
        var years =
                jdbc.sql("select year from calendar_year").query(Integer.class).list();
        var days = jdbc.sql("select distinct on (day) day, off, name from calendar_day order by day, year desc")
                .query((row, number) -> new CalendarDay(
                        row.getObject("day", LocalDate.class), row.getBoolean("off"), row.getString("name")))
                .list();
        return WorkingCalendar.of(years, days, extraDays(), hours());
    }

    List<ExtraDay> extraDays() {
        return jdbc.sql("""
                        select day as date, off, reason, added_at, added_by from calendar_extra_day
                        where removed_at is null order by day
                        """).query(ExtraDay.class).list();
    }

    WorkingHours hours() {
        return jdbc.sql("select morning_from, morning_to, afternoon_from, afternoon_to from working_hours")
                .query(WorkingHours.class)
                .single();
    }

    void add(ExtraDay day) {
        jdbc.sql("""
                        insert into calendar_extra_day
                            (calendar_extra_day_id, day, off, reason, added_at, added_by, revision)
                        values (:id, :day, :off, :reason, :at, :by, nextval('calendar_revision'))
                        """)
                .param("id", Uuids.next())
                .param("day", day.date())
                .param("off", day.off())
                .param("reason", day.reason())
                .param("at", utc(day.addedAt()))
                .param("by", day.addedBy())
                .update();
    }

    boolean removeExtraDay(LocalDate date, Instant now) {
        return jdbc.sql("""
                        update calendar_extra_day set removed_at = :now, revision = nextval('calendar_revision')
                        where day = :day and removed_at is null
                        """).param("day", date).param("now", utc(now)).update() > 0;
    }

    void set(WorkingHours hours) {
        jdbc.sql("""
                        update working_hours set morning_from = :morningFrom, morning_to = :morningTo,
                            afternoon_from = :afternoonFrom, afternoon_to = :afternoonTo,
                            revision = nextval('calendar_revision')
                        """).paramSource(hours).update();
    }

    /** Notes that a warning goes out; false if it has before. */
    boolean noteWarning(int year, String stage, Instant now) {
        return jdbc.sql("""
                        insert into calendar_warning (year, stage, announced_at) values (:year, :stage, :now)
                        on conflict do nothing
                        """)
                        .param("year", year)
                        .param("stage", stage)
                        .param("now", utc(now))
                        .update()
                > 0;
    }

    List<CalendarYear> years() {
        return jdbc.sql("""
                        select year, source, imported_at,
                               count(*) filter (where off) as off_days, count(*) filter (where not off) as make_up_days
                        from calendar_year join calendar_day using (year) group by year order by year
                        """)
                .query((row, number) -> new CalendarYear(
                        row.getInt("year"),
                        row.getString("source"),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                        row.getInt("off_days"),
                        row.getInt("make_up_days")))
                .list();
    }

    /** Stores a notice of a year that has none yet; if another node has been faster, that one stays. */
    void addIfMissing(CalendarNotice notice, Instant now) {
        if (insertYear(notice, now, "on conflict (year) do nothing") > 0) {
            insertDays(notice);
        }
    }

    /** Stores a notice in place of the one that the year may have; the year's row makes simultaneous imports queue. */
    void replace(CalendarNotice notice, Instant now) {
        insertYear(notice, now, """
                on conflict (year) do update set
                    source = excluded.source, imported_at = excluded.imported_at, revision = excluded.revision
                """);
        jdbc.sql("delete from calendar_day where year = :year")
                .param("year", notice.year())
                .update();
        insertDays(notice);
    }

    private int insertYear(CalendarNotice notice, Instant now, String onConflict) {
        return jdbc.sql("""
                        insert into calendar_year (year, source, imported_at, revision)
                        values (:year, :source, :now, nextval('calendar_revision'))
                        """ + onConflict)
                .param("year", notice.year())
                .param("source", notice.source())
                .param("now", utc(now))
                .update();
    }

    private void insertDays(CalendarNotice notice) {
        for (var day : notice.days()) {
            jdbc.sql("insert into calendar_day (year, day, off, name) values (:year, :day, :off, :name)")
                    .param("year", notice.year())
                    .param("day", day.date())
                    .param("off", day.off())
                    .param("name", day.name())
                    .update();
        }
    }
}
