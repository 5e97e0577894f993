package org.duban.deadline.ladder;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.duban.deadline.WorkingCalendars;
import org.duban.deadline.ladder.StepMarks.Mark;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fires the steps of all ladders, each once per deadline.
 *
 * <p>A step remembers up to which due instant it has looked. What lies between there and what it reaches now is an index
 * range that is mostly empty, so a minute in which nothing fires costs next to nothing, however many deadlines are open.
 * The look and its result are one transaction: a node that is killed has neither, and the next one does both. What comes
 * to lie behind the mark in another way, such as a term that is shorter than the reminder's, does not fire.
 */
@Slf4j
@Service
@RequiredArgsConstructor
public class EscalationTick {

    private static final String FIRE = """
            with reach as (
                select * from unnest(cast(:steps as uuid[]), cast(:since as timestamptz[]), cast(:until as timestamptz[]))
                    as r(escalation_step_id, since, until)
                where r.until > r.since
            ), moved as (
                update escalation_step s set fired_to = r.until
                from reach r where r.escalation_step_id = s.escalation_step_id
                returning s.escalation_step_id, s.campaign_id, s.action, r.since, r.until
            ), passed as (
                select m.escalation_step_id, m.action, d.deadline_id, d.due_at, d.subject_kind, d.subject_id
                from moved m join deadline d on d.campaign_id = m.campaign_id and d.due_at > m.since and d.due_at <= m.until
                where d.met_at is null and d.cancelled_at is null and d.held_at is null
                union all
                select m.escalation_step_id, m.action, d.deadline_id, d.due_at, d.subject_kind, d.subject_id
                from moved m join deadline d on m.campaign_id is null and d.due_at > m.since and d.due_at <= m.until
                where d.met_at is null and d.cancelled_at is null and d.held_at is null
                  and d.campaign_id not in (select o.campaign_id from own_ladder o)
                  and d.campaign_id not in (select c.campaign_id from campaign c where c.archived_at is not null)
            ), fired as (
                insert into step_fired (escalation_step_id, deadline_id, due_at, fired_at)
                select escalation_step_id, deadline_id, due_at, :now from passed
                on conflict do nothing
                returning escalation_step_id, deadline_id
            )
            insert into activity (occurred_at, subject_kind, subject_id, event, actor_name, channel, detail)
            select :now, p.subject_kind, p.subject_id, 'STEP_FIRED', '系统', 'SYSTEM',
                   jsonb_build_object('action', p.action, 'deadlineId', p.deadline_id, 'stepId', p.escalation_step_id)
            from fired join passed p using (escalation_step_id, deadline_id)
            """;

    private final StepMarks steps;
    private final WorkingCalendars calendars;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Scheduled(cron = "${duban.deadline.ladder:20 * * * * *}")
    @SchedulerLock(name = "escalation-tick", lockAtMostFor = "PT2M")
    void everyMinute() {
        var fired = fire();
        if (fired > 0) {
            log.info("{} steps of escalation fired", fired);
        }
    }

    /** Fires what has come to fire by now and returns how many steps that were. */
    public int fire() {
        return transaction.execute(status -> fireAt(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private int fireAt(Instant now) {
        var calendar = calendars.current();
        var marks = steps.lock();
        Function<Mark, Instant> reach = mark -> mark.offset().reaches(now, calendar, clock.getZone());
        steps.beginAt(marks, reach);
        var begun = marks.stream().filter(mark -> mark.firedTo() != null).toList();
        var fired = jdbc.sql(FIRE)
                .param("steps", begun.stream().map(Mark::id).toArray(UUID[]::new))
                .param("since", instants(begun, Mark::firedTo))
                .param("until", instants(begun, reach))
                .param("now", utc(now))
                .update();
        if (fired > 0) {
            events.publishEvent(new StepsFired(now, fired));
        }
        return fired;
    }

    private static String[] instants(List<Mark> marks, Function<Mark, Instant> of) {
        return marks.stream().map(mark -> of.apply(mark).toString()).toArray(String[]::new);
    }
}
