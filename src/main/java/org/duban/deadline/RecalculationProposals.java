package org.duban.deadline;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes which running deadlines a change of the calendar would move. Each different start and term is reckoned once,
 * and one statement proposes for all deadlines, whatever their number.
 */
@Component
@RequiredArgsConstructor
class RecalculationProposals {

    /** Working days count from the day on, so that deadlines of one day are reckoned together. */
    private static final String START = """
            case when d.term_kind = 'WORKING_DAYS' then date_trunc('day', d.started_at, :zone) else d.started_at end""";

    private static final String RUNNING = """
             from deadline d
            where d.term_kind in ('WORKING_DAYS', 'WORKING_HOURS')
              and d.met_at is null and d.cancelled_at is null and d.held_at is null
              and d.campaign_id not in (select c.campaign_id from campaign c where c.archived_at is not null)
            """;

    /** What one was last reckoned to be: a due date that is another has been moved by a recorded change since. */
    private static final String PROPOSE = """
            with reckoned as (
                select * from unnest(cast(:kinds as text[]), cast(:amounts as integer[]),
                                     cast(:starts as timestamptz[]), cast(:dues as timestamptz[]))
                    as r(kind, amount, start, due_at)
            ), running as (
                select d.deadline_id, d.version, d.term_kind, d.term_amount, d.due_at, d.original_due_at,
                       d.started_at, %s as start %s
            ), candidate as (
                select d.deadline_id, d.version, d.due_at as from_due_at, r.due_at as to_due_at,
                       coalesce(last.to_due_at, d.original_due_at) as reckoned_before
                from running d
                join reckoned r on r.kind = d.term_kind and r.amount = d.term_amount and r.start = d.start
                left join lateral (
                    select c.to_due_at from deadline_change c
                    where c.deadline_id = d.deadline_id and c.kind = 'RECALCULATED' and c.changed_at >= d.started_at
                    order by c.changed_at desc limit 1) last on true
            ), settled as (
                delete from deadline_proposal p using candidate c
                where c.deadline_id = p.deadline_id and c.to_due_at = c.reckoned_before
            )
            insert into deadline_proposal
                (deadline_id, deadline_version, from_due_at, to_due_at, moved_before, proposed_at)
            select deadline_id, version, from_due_at, to_due_at, from_due_at <> reckoned_before, :now
            from candidate where to_due_at <> reckoned_before
            on conflict (deadline_id) do update set
                deadline_version = excluded.deadline_version, from_due_at = excluded.from_due_at,
                to_due_at = excluded.to_due_at, moved_before = excluded.moved_before,
                proposed_at = excluded.proposed_at
            """.formatted(START, RUNNING);

    private final JdbcClient jdbc;
    private final Clock clock;

    private record Start(DeadlineKind kind, int amount, Instant start) {

        DeadlineTerm term() {
            return new DeadlineTerm(kind, amount, null);
        }
    }

    /** Returns for how many deadlines there now is a proposal because of this change. */
    int propose(WorkingCalendar before, WorkingCalendar after) {
        var zone = clock.getZone();
        var then = new DeadlineReckoning(zone, before);
        var now = new DeadlineReckoning(zone, after);
        var affected = starts().stream()
                .filter(start ->
                        !then.dueAt(start.term(), start.start()).equals(now.dueAt(start.term(), start.start())))
                .toList();
        return affected.isEmpty() ? 0 : propose(affected, now);
    }

    private List<Start> starts() {
        return jdbc.sql("select distinct d.term_kind as kind, d.term_amount as amount, " + START + " as start"
                        + RUNNING)
                .param("zone", clock.getZone().getId())
                .query(Start.class)
                .list();
    }

    private int propose(List<Start> affected, DeadlineReckoning reckoning) {
        return jdbc.sql(PROPOSE)
                .param(
                        "kinds",
                        affected.stream().map(start -> start.kind().name()).toArray(String[]::new))
                .param("amounts", affected.stream().map(Start::amount).toArray(Integer[]::new))
                .param(
                        "starts",
                        affected.stream().map(start -> start.start().toString()).toArray(String[]::new))
                .param(
                        "dues",
                        affected.stream()
                                .map(start -> reckoning
                                        .dueAt(start.term(), start.start())
                                        .toString())
                                .toArray(String[]::new))
                .param("zone", clock.getZone().getId())
                .param("now", utc(clock.instant()))
                .update();
    }
}
