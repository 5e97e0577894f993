package org.duban.bench;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The statements that a careful administrator would write for each page, for what the page shows and nothing else: fifty
 * rows and one more to know whether there are others, and the number of all, counted to a thousand.
 */
final class BareRegister {

    private static final String ROW = """
            select f.finding_id, f.number, f.description, f.reworks, f.recurrence_of is not null, f.place_text, u.name,
                   f.severity, f.state, d.due_at, d.met_at, d.held_at
            from finding f left join unit u on u.unit_id = f.unit_id left join deadline d on d.deadline_id = f.deadline_id
            """;
    /** The end of the day on which the clock starts. */
    private static final Instant MIDNIGHT = Instant.parse("2026-11-16T16:00:00Z");

    /** Nothing is to be done about what lies in the archive; half of the campaigns do. */
    private static final String IN_ARCHIVE = "(select campaign_id from campaign where archived_at is not null)";

    private static final String LIVE = "f.campaign_id not in " + IN_ARCHIVE;
    private static final String NEWEST = "f.found_at desc, f.finding_id desc";
    private static final String LATE = """
            d.subject_kind = 'FINDING' and d.due_at <= ? and d.met_at is null and d.cancelled_at is null
            and d.held_at is null and d.campaign_id not in\s""" + IN_ARCHIVE;
    private static final String TEXT = "lower(f.description || ' ' || f.place_text)";
    private static final String INDEXED = "bigrams(f.description || ' ' || f.place_text) @> bigrams(?)";

    private final BareSql database;

    BareRegister(BareSql database) {
        this.database = database;
    }

    /** How many open findings of a unit and those below it lie in each heap, and the ten of each that cost most. */
    Query door(UUID unit) {
        var now = now();
        return Query.of("""
                select f.finding_id, f.number, f.description, f.reworks, f.recurrence_of is not null, f.place_text, u.name,
                       f.severity, f.state, f.due_at, f.met_at, f.held_at, f.heap, f.in_heap
                from (select h.*, row_number() over (partition by heap order by points desc, due_at, finding_id) as place,
                             count(*) over (partition by heap) as in_heap
                      from (select f.*, d.due_at, d.met_at, d.held_at,
                                   case when f.state not in ('ASSIGNED', 'RECTIFYING') then 7
                                        when d.due_at <= ? then 1 when f.reworks > 0 then 2 when d.due_at <= ? then 3
                                        when f.state = 'ASSIGNED' then 5 when d.due_at <= ? then 4 else 6 end as heap
                            from finding f left join deadline d on d.deadline_id = f.deadline_id
                            where f.unit_id = any(array(
                                with recursive below as (
                                    select unit_id from unit where unit_id = ?
                                    union all select b.unit_id from unit b join below on b.parent_id = below.unit_id)
                                select unit_id from below))
                              and not f.hidden and f.campaign_id not in
                                  (select campaign_id from campaign where archived_at is not null)
                              and f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD')) h) f
                left join unit u on u.unit_id = f.unit_id
                where f.place <= 10 order by f.heap, f.place
                """, now, timestamp(MIDNIGHT), timestamp(BenchClock.START.plus(Duration.ofDays(3))), unit);
    }

    /** How many lie in all heaps of the door together. */
    int inHeaps(UUID unit) {
        return door(unit).rows(database).stream()
                .collect(Collectors.toMap(row -> row.get(12), row -> ((Number) row.get(13)).intValue(), (a, b) -> a))
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The newest of the campaigns that go on. */
    List<Query> newestLive(String condition, Object... parameters) {
        return newest(LIVE + " and " + condition, parameters);
    }

    List<Query> newest(String condition, Object... parameters) {
        return ordered(condition, NEWEST, parameters);
    }

    List<Query> ordered(String condition, String order, Object... parameters) {
        return List.of(rows(condition, order, parameters), count("finding f", condition, parameters));
    }

    /** Counted from the deadlines alone. */
    List<Query> overdue() {
        var now = now();
        return List.of(rows(LATE, NEWEST, now), count("deadline d", LATE, now));
    }

    /** Met soon on the way from the newest on. */
    List<Query> frequent(String word) {
        return List.of(
                rows("strpos(" + TEXT + ", ?) > 0", NEWEST, word),
                count("finding f", INDEXED + " and strpos(" + TEXT + ", ?) > 0", word, word));
    }

    /** Looked up in the index. */
    List<Query> rare(String word) {
        return newest(INDEXED + " and strpos(" + TEXT + ", ?) > 0", word, word);
    }

    List<Query> rare(String word, String other, UUID campaign) {
        var condition = "f.campaign_id = ? and " + INDEXED + " and " + INDEXED + " and strpos(" + TEXT
                + ", ?) > 0 and strpos(" + TEXT + ", ?) > 0";
        return newest(condition, campaign, word, other, word, other);
    }

    /** Read in the order of the deadlines that run, of which there are few. */
    List<Query> openByDue() {
        return List.of(
                rows(
                        "d.due_at is not null and d.met_at is null and d.cancelled_at is null"
                                + " and f.state in ('ASSIGNED', 'RECTIFYING') and " + LIVE,
                        "d.due_at, f.finding_id"),
                count("finding f", "f.state in ('ASSIGNED', 'RECTIFYING') and " + LIVE));
    }

    /** The closed findings of a campaign after the first fifty. */
    List<Query> secondPage(UUID campaign) {
        var condition = "f.campaign_id = ? and f.state = 'CLOSED'";
        var last = database.rows(
                        "select f.found_at, f.finding_id from finding f where " + condition + " order by " + NEWEST
                                + " limit 1 offset 49",
                        campaign)
                .get(0);
        return List.of(
                rows(
                        condition + " and (f.found_at, f.finding_id) < (?, ?)",
                        NEWEST,
                        campaign,
                        last.get(0),
                        last.get(1)),
                count("finding f", condition, campaign));
    }

    /** Findings that are the unit's or that it works on with others: the newest of both kinds, put together. */
    List<Query> ofClerk(UUID unit) {
        var visible = " and not f.hidden and f.state <> 'DRAFT' and " + LIVE;
        var own = "select f.finding_id, f.found_at from finding f where f.unit_id = ?" + visible;
        var joint = "select f.finding_id, f.found_at from finding_co_unit k join finding f using (finding_id)"
                + " where k.unit_id = ?" + visible;
        var newest = " order by found_at desc, finding_id desc limit 51";
        var page = ROW + " join ((" + own + newest + ") union (" + joint + newest
                + ")) p on p.finding_id = f.finding_id" + " order by " + NEWEST + " limit 51";
        return List.of(
                Query.of(page, unit, unit),
                Query.of("select count(*) from ((" + own + ") union (" + joint + ") limit 1001) counted", unit, unit));
    }

    private static Query rows(String condition, String order, Object... parameters) {
        return new Query(ROW + "where " + condition + " order by " + order + " limit 51", Arrays.asList(parameters));
    }

    private static Query count(String from, String condition, Object... parameters) {
        return new Query(
                "select count(*) from (select 1 from " + from + " where " + condition + " limit 1001) counted",
                Arrays.asList(parameters));
    }

    private static Object now() {
        return timestamp(BenchClock.START);
    }

    private static Object timestamp(Instant instant) {
        return Timestamp.from(instant);
    }
}
