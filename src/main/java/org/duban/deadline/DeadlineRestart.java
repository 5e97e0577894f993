package org.duban.deadline;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.activity.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts held deadlines anew, with their whole term: the units hear of them only now. Each different term is reckoned
 * once, and one statement moves all deadlines, whatever their number.
 *
 * <p>A fixed date that has passed meanwhile leaves as many days as it did when it was set.
 */
@Service
@RequiredArgsConstructor
public class DeadlineRestart {

    private static final String MOVE = """
            with term as (
                select * from unnest(cast(:kinds as text[]), cast(:amounts as integer[]), cast(:dues as timestamptz[]))
                    as t(kind, amount, due_at)
            ), fixed as (
                select d.deadline_id, case when d.due_at > :now then 0 else days + case
                           when ((d.due_at at time zone :zone) + days * interval '1 day') at time zone :zone > :now
                           then 0 else 1 end end as days
                from deadline d
                cross join lateral (select cast(:today as date) - cast(d.started_at at time zone :zone as date) as days) as since
                where d.deadline_id = any(:ids) and d.term_kind = 'DATE'
            ), restarted as (
                select d.deadline_id, d.due_at as before, d.term_date + f.days as term_date, coalesce(t.due_at,
                           ((d.due_at at time zone :zone) + f.days * interval '1 day') at time zone :zone) as due_at
                from deadline d
                left join term t on t.kind = d.term_kind and t.amount = d.term_amount
                left join fixed f on f.deadline_id = d.deadline_id
                where d.deadline_id = any(:ids) and d.held_at is not null and d.met_at is null and d.cancelled_at is null
            ), moved as (
                update deadline d set version = d.version + 1, started_at = :now, held_at = null, held_until = null, due_at = r.due_at,
                    original_due_at = r.due_at, term_date = r.term_date
                from restarted r where r.deadline_id = d.deadline_id
                returning d.deadline_id, r.before, d.due_at
            )
            insert into deadline_change
                (deadline_change_id, deadline_id, kind, from_due_at, to_due_at, reason, changed_at, changed_by)
            select gen_random_uuid(), deadline_id, 'RESUMED', before, due_at, :reason, :now, :by from moved
            """;

    private final DeadlineService deadlines;
    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    /** Returns how many began to run; what was met or cancelled meanwhile is left alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int restart(Collection<DeadlineId> ids, String reason) {
        var now = clock.instant();
        var wanted = ids.stream().map(DeadlineId::value).toArray(UUID[]::new);
        var terms = terms(wanted);
        return jdbc.sql(MOVE)
                .param("ids", wanted)
                .param("kinds", terms.stream().map(term -> term.kind().name()).toArray(String[]::new))
                .param("amounts", terms.stream().map(DeadlineTerm::count).toArray(Integer[]::new))
                .param("dues", dues(terms, now))
                .param("now", utc(now))
                .param("today", LocalDate.ofInstant(now, clock.getZone()))
                .param("zone", clock.getZone().getId())
                .param("reason", reason)
                .param("by", actor.get().accountId())
                .update();
    }

    private List<DeadlineTerm> terms(UUID[] ids) {
        return jdbc.sql("""
                        select distinct term_kind as kind, term_amount as amount, cast(null as date) as date
                        from deadline where deadline_id = any(:ids) and term_kind <> 'DATE'
                        """).param("ids", ids).query(DeadlineTerm.class).list();
    }

    private String[] dues(List<DeadlineTerm> terms, Instant now) {
        var reckoning = deadlines.reckoning();
        return terms.stream()
                .map(term -> reckoning.reckon(term, now).dueAt().toString())
                .toArray(String[]::new);
    }
}
