package org.duban.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored holiday notices. */
@Repository
@RequiredArgsConstructor
class CalendarRepository {

    private final JdbcClient jdbc;

    /** A number that is another one after each import. */
    long revision() {
        return jdbc.sql("select coalesce(sum(revision), 0)::bigint from calendar_year")
                .query(Long.class)
                .single();
    }

    WorkingCalendar load() {
        var years =
                jdbc.sql("select year from calendar_year").query(Integer.class).list();
        var days = jdbc.sql("select distinct on (day) day, off, name from calendar_day order by day, year desc")
                .query((row, number) -> new CalendarDay(
                        row.getObject("day", LocalDate.class), row.getBoolean("off"), row.getString("name")))
                .list();
        return WorkingCalendar.of(years, days);
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

    /** Stores a notice of a year that has none yet; false if it has, which then stays as it is. */
    boolean addIfMissing(CalendarNotice notice, Instant now) {
        var added = insertYear(notice, now, "on conflict (year) do nothing") > 0;
        if (added) {
            insertDays(notice);
        }
        return added;
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
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
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
