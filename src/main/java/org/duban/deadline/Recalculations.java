package org.duban.deadline;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.Announcements;
import org.duban.activity.Audience;
import org.duban.activity.CurrentActor;
import org.duban.activity.SubjectKind;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deadlines that a change of the calendar would move, and the decision about them. Templates call it by name. */
@Service("recalculations")
@Transactional
@RequiredArgsConstructor
public class Recalculations {

    /** What passed, or would have passed by the new calendar, stays: nobody becomes late, or in time, afterwards. */
    private static final String ROWS = """
            select p.deadline_id as id, d.subject_kind, d.subject_id, coalesce(x.number, '') as number,
                   coalesce(x.name, '') as title, u.name as unit_name,
                   d.term_kind, d.term_amount, d.started_at, p.from_due_at, p.to_due_at,
                   case when p.moved_before then 'MOVED_BEFORE'
                        when least(p.from_due_at, p.to_due_at) <= :now then 'PASSED'
                        else 'OPEN' end as standing
            from deadline_proposal p
            join deadline d using (deadline_id)
            join unit u on u.unit_id = d.unit_id
            left join lateral (select * from due_subject x
                               where x.kind = d.subject_kind and x.subject_id = d.subject_id limit 1) x on true
            where cast(:afterId as uuid) is null
               or (p.from_due_at, p.deadline_id) > (cast(:afterDue as timestamptz), cast(:afterId as uuid))
            order by p.from_due_at, p.deadline_id limit :limit
            """;

    private static final String CHOSEN = " where (cast(:all as boolean) or p.deadline_id = any(:ids))\n";

    private static final String APPLY = """
            with chosen as (
                delete from deadline_proposal p
            """ + CHOSEN + """
                  and not p.moved_before and least(p.from_due_at, p.to_due_at) > :now
                returning p.*
            ), moved as (
                update deadline d set due_at = c.to_due_at, version = d.version + 1
                from chosen c
                where d.deadline_id = c.deadline_id and d.version = c.deadline_version and d.due_at = c.from_due_at
                  and d.met_at is null and d.cancelled_at is null and d.held_at is null
                returning d.deadline_id, d.subject_kind, d.subject_id, c.from_due_at, c.to_due_at
            ), changed as (
                insert into deadline_change
                    (deadline_change_id, deadline_id, kind, from_due_at, to_due_at, reason, changed_at, changed_by)
                select gen_random_uuid(), deadline_id, 'RECALCULATED', from_due_at, to_due_at, :reason, :now, :by
                from moved
            ), told as (
                insert into activity
                    (occurred_at, subject_kind, subject_id, event, actor_id, actor_name, channel, address, detail)
                select :now, subject_kind, subject_id, 'DEADLINE_RECALCULATED', :by, :byName, :channel, :address,
                       jsonb_build_object('deadlineId', deadline_id, 'reason', cast(:reason as text),
                           'from', to_char(from_due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                           'to', to_char(to_due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
                from moved
            )
            select (select count(*) from moved) as applied,
                   (select count(*) from chosen) - (select count(*) from moved) as skipped
            """;

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final ActivityLog activityLog;
    private final Announcements announcements;
    private final Clock clock;

    /**
     * What became of those chosen.
     *
     * @param skipped those that somebody changed, answered or held since they were proposed
     */
    public record Outcome(int applied, int skipped) {}

    private record Moved(UUID unitId, int count) {}

    @Transactional(readOnly = true)
    public int count() {
        return jdbc.sql("select count(*) from deadline_proposal")
                .query(Integer.class)
                .single();
    }

    /** In the order in which they are due now. */
    @Transactional(readOnly = true)
    public Slice<ProposalRow> list(int limit, @Nullable String cursor) {
        var after = cursor == null ? null : DeadlineCursor.valueOf(cursor);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("now", utc(clock.instant()));
        parameters.put("afterId", after == null ? null : after.id());
        parameters.put("afterDue", after == null ? null : utc(after.dueAt()));
        parameters.put("limit", limit + 1);
        var read = jdbc.sql(ROWS).params(parameters).query(ProposalRow.class).list();
        return Slice.of(read, limit, row -> new DeadlineCursor(row.fromDueAt(), row.id()).toString());
    }

    /**
     * Moves the deadlines as proposed, each with a recorded change.
     *
     * @param ids null for all
     */
    public Outcome apply(@Nullable Collection<UUID> ids, String reason) {
        var who = actor.get();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var outcome = jdbc.sql(APPLY)
                .params(chosen(ids))
                .param("reason", reason.strip())
                .param("now", utc(now))
                .param("by", who.accountId())
                .param("byName", who.name())
                .param("channel", who.channel().name())
                .param("address", who.address())
                .query(Outcome.class)
                .single();
        record("RECALCULATED", outcome.applied(), reason);
        tellUnits(now, reason);
        return outcome;
    }

    /** Each unit hears once how many of its deadlines moved, however many those are. */
    private void tellUnits(Instant now, String reason) {
        jdbc.sql("""
                        select d.unit_id, count(*) as count
                        from deadline_change c join deadline d using (deadline_id)
                        where c.kind = 'RECALCULATED' and c.changed_at = :now group by d.unit_id
                        """)
                .param("now", utc(now))
                .query(Moved.class)
                .list()
                .forEach(moved -> announcements.announce(
                        SubjectKind.UNIT,
                        moved.unitId(),
                        "DEADLINES_RECALCULATED",
                        null,
                        reason.strip(),
                        Map.of("count", Integer.toString(moved.count())),
                        Set.of(Audience.unit(moved.unitId()))));
    }

    /**
     * Leaves the deadlines as they are.
     *
     * @param ids null for all
     */
    public int dismiss(@Nullable Collection<UUID> ids, String reason) {
        var dismissed = jdbc.sql("delete from deadline_proposal p" + CHOSEN)
                .params(chosen(ids))
                .update();
        record("RECALCULATION_DISMISSED", dismissed, reason);
        return dismissed;
    }

    private static Map<String, ?> chosen(@Nullable Collection<UUID> ids) {
        return Map.of("all", ids == null, "ids", ids == null ? new UUID[0] : ids.toArray(UUID[]::new));
    }

    private void record(String event, int count, String reason) {
        activityLog.record(
                SubjectKind.CALENDAR,
                WorkingCalendars.subjectOf(LocalDate.now(clock).getYear()),
                event,
                Map.of("count", count, "reason", reason.strip()));
    }
}
