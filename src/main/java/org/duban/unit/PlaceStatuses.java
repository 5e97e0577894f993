package org.duban.unit;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.CurrentActor;
import org.duban.activity.SubjectKind;
import org.duban.shared.Uuids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how places stand. From its first day on, what is said last holds alone; what was said before stays to be read. */
@Service
@Transactional
@RequiredArgsConstructor
public class PlaceStatuses {

    private static final String ON_THE_DAY = "s.starts_on <= :today and (s.ends_on is null or s.ends_on >= :today)\n";

    /** Joins what is said of each place {@code p} for the day {@code :today}, as {@code s}: of most, nothing. */
    public static final String STANDING = "left join place_status s on s.place_id = p.place_id and " + ON_THE_DAY;

    /** Holds for a place {@code p} that need not be inspected, nor wait to be, on the day {@code :today}. */
    public static final String EXCUSED = """
            exists (select from place_status s where s.place_id = p.place_id and s.status <> 'ACTIVE' and\s
            """ + ON_THE_DAY + ")\n";

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final ActivityLog log;
    private final Clock clock;

    /** What was said last already is not said again. */
    public void set(PlaceId place, PlaceStatusDetails details) {
        lock(place);
        if (isSaid(place, details)) {
            return;
        }
        cutShort(place, details);
        var by = actor.get();
        jdbc.sql("""
                        insert into place_status (place_status_id, place_id, status, reason, starts_on, ends_on, set_at,
                                                  set_by, set_by_name)
                        values (:id, :place, :status, :reason, :from, :until, :at, :by, :name)
                        """)
                .param("id", Uuids.next())
                .param("place", place.value())
                .param("status", details.status().name())
                .param("reason", details.reason())
                .param("from", details.from())
                .param("until", details.until())
                .param("at", utc(clock.instant()))
                .param("by", by.accountId())
                .param("name", by.name())
                .update();
        log.record(SubjectKind.PLACE, place.value(), "STATUS_SET", told(details));
    }

    /** All that was said of a place, the latest first. */
    @Transactional(readOnly = true)
    public List<PlaceStatusRow> of(PlaceId place) {
        return jdbc.sql("""
                        select place_status_id as id, status, reason, starts_on, ends_on, set_at, set_by_name
                        from place_status where place_id = :place order by set_at desc, place_status_id desc
                        """)
                .param("place", place.value())
                .query(PlaceStatusRow.class)
                .list();
    }

    /** Two who speak of one place at once do so one after the other. */
    private void lock(PlaceId place) {
        var isThere = jdbc.sql("select true from place where place_id = :place for update")
                .param("place", place.value())
                .query(Boolean.class)
                .optional()
                .isPresent();
        if (!isThere) {
            throw new PlaceNotFound(place);
        }
    }

    private boolean isSaid(PlaceId place, PlaceStatusDetails details) {
        return of(place).stream()
                .findFirst()
                .map(last -> details.repeats(last.status(), last.reason(), last.startsOn(), last.endsOn()))
                .orElseGet(() -> details.repeats(PlaceStatus.ACTIVE, null, null, null));
    }

    private void cutShort(PlaceId place, PlaceStatusDetails details) {
        jdbc.sql("""
                        update place_status set ends_on = greatest(:from, starts_on) - 1
                        where place_id = :place and coalesce(ends_on, 'infinity') >= greatest(:from, starts_on)
                        """)
                .param("place", place.value())
                .param("from", details.from())
                .update();
    }

    private static Map<String, Object> told(PlaceStatusDetails details) {
        var told = new HashMap<String, Object>();
        told.put("status", details.status().name());
        told.put("from", details.from().toString());
        if (details.reason() != null) {
            told.put("reason", details.reason());
        }
        if (details.until() != null) {
            told.put("until", details.until().toString());
        }
        return told;
    }
}
