package org.duban.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.duban.deadline.OverdueSweep;
import org.duban.deadline.ladder.EscalationTick;
import org.duban.notification.digest.DigestTick;
import org.duban.platform.persistence.EmbeddedPostgres;
import org.springframework.context.ApplicationContext;

/**
 * The minute's work over a deadline that runs for every finding: the sweep, the ladder and the day's lists of all units, at
 * the morning hour when one deadline in a hundred falls due. It may take half as long again as bare SQL that marks, notes
 * and lists the same; and a minute in which nothing falls due a twentieth of that.
 */
final class TickBench {

    private static final double BUDGET = 1.5;
    private static final double IDLE_BUDGET = 0.05;
    private static final Turns TURNS = new Turns(1, 5);
    private static final Instant MORNING = Instant.parse("2026-11-17T00:00:00Z");
    private static final Instant NOW = MORNING.plusSeconds(20);

    private static final String RUNNING = " met_at is null and cancelled_at is null and held_at is null ";
    private static final String DUE = RUNNING + " and due_at > ? and due_at <= ? ";

    /** What a unit's list says: of each part how many there are, and the ten that are due first. */
    private static final String LISTS = """
            with recursive below as (
                select unit_id as top, unit_id from unit
                union all
                select b.top, u.unit_id from unit u join below b on u.parent_id = b.unit_id
            ), pressing as (
                select b.top, d.subject_kind, d.subject_id, d.due_at,
                       case when d.due_at <= ? then 'OVERDUE' when d.due_at <= ? then 'DUE_TODAY' else 'DUE_SOON' end as part
                from below b join deadline d using (unit_id)
                where d.due_at <= ? and d.met_at is null and d.cancelled_at is null and d.held_at is null
            ), placed as (
                select p.*, row_number() over (partition by top, part order by due_at, subject_id) as place from pressing p
            ), part as (
                select p.top, p.part, count(*) as count,
                       jsonb_agg(jsonb_build_object('id', p.subject_id, 'dueAt', p.due_at, 'title',
                           coalesce(f.description, t.title)) order by p.place) filter (where p.place <= 10) as items
                from placed p
                left join finding f on f.finding_id = p.subject_id and p.place <= 10
                left join task t on t.task_id = p.subject_id and p.place <= 10
                group by p.top, p.part
            )
            insert into digest (digest_id, unit_id, day, made_at, content)
            select gen_random_uuid(), p.top, '2026-11-17', now(),
                   jsonb_object_agg(p.part, jsonb_build_object('count', p.count, 'items', p.items))
            from part p group by p.top
            """;

    private final ApplicationContext application;
    private final OverdueSweep sweep;
    private final EscalationTick ladder;
    private final EmbeddedPostgres postgres;
    private final BareSql database;
    private final ResultTable table;
    private final BenchClock clock;

    TickBench(ApplicationContext application, BareSql database, ResultTable table) {
        this.application = application;
        this.sweep = application.getBean(OverdueSweep.class);
        this.ladder = application.getBean(EscalationTick.class);
        this.clock = application.getBean(BenchClock.class);
        this.postgres = application.getBean(EmbeddedPostgres.class);
        this.database = database;
        this.table = table;
    }

    void measure() {
        try (var administrator = BareSql.asSuperuser(postgres)) {
            BenchData.addRunningDeadlines(administrator, MORNING);
            clock.moveTo(MORNING.minusSeconds(40));
            sweep.flag();
            ladder.fire();
            ladder.fire();
            administrator.script("create table bench_mark as select escalation_step_id, fired_to from escalation_step");
            forget(administrator);
            var made = StatementLog.count(this::tick);
            var medians = TURNS.medians(
                    List.of(this::tick, () -> database.inTransaction(this::bareTick)), () -> forget(administrator));
            table.add(new Result(
                    "minute over %,d running deadlines, %,d due".formatted(running(), due()),
                    made,
                    medians.get(0),
                    medians.get(1),
                    BUDGET));
            forget(administrator);
            tick();
            rest();
            var idle = StatementLog.count(this::minute);
            var idleMedian = TURNS.medians(List.of(this::minute)).get(0);
            table.add(new Result("minute in which nothing falls due", idle, idleMedian, medians.get(1), IDLE_BUDGET));
        } finally {
            clock.moveTo(BenchClock.START);
        }
    }

    private void tick() {
        assertThat(sweep.flag()).isEqualTo(due());
        ladder.fire();
        DigestTick.make(application);
    }

    private void minute() {
        sweep.flag();
        ladder.fire();
        DigestTick.make(application);
    }

    private void bareTick() {
        database.write("update deadline set version = version + 1 where " + DUE, before(), at(MORNING));
        database.write(event("OVERDUE"), at(MORNING), before(), at(MORNING));
        database.write(
                "insert into step_fired (escalation_step_id, deadline_id, due_at, fired_at)"
                        + " select s.escalation_step_id, d.deadline_id, d.due_at, ? from escalation_step s"
                        + " join deadline d on " + DUE
                        + " where s.campaign_id is null and s.retired_at is null and s.offset_amount = 0",
                at(MORNING),
                before(),
                at(MORNING));
        database.write(event("STEP_FIRED"), at(MORNING), before(), at(MORNING));
        database.write("update escalation_step set fired_to = fired_to where retired_at is null");
        database.write(LISTS, at(NOW), at(MORNING.plus(Duration.ofHours(16))), at(NOW.plus(Duration.ofDays(3))));
        database.write("""
                insert into message (message_id, account_id, kind, event, subject_id, title, detail, at)
                select gen_random_uuid(), a.account_id, 'DIGEST', 'DAILY', g.digest_id, '名单', '{}', ?
                from digest g join account a using (unit_id) where g.day = '2026-11-17'
                """, at(MORNING));
    }

    private static String event(String event) {
        return "insert into activity (occurred_at, subject_kind, subject_id, event, actor_name, channel, detail)"
                + " select ?, subject_kind, subject_id, '" + event + "', '系统', 'SYSTEM',"
                + " jsonb_build_object('deadlineId', deadline_id) from deadline where " + DUE;
    }

    private int due() {
        return ((Long) database.one("select count(*) from deadline where " + DUE, before(), at(MORNING))).intValue();
    }

    private long running() {
        return (Long) database.one("select count(*) from deadline where " + RUNNING);
    }

    /** As if the minute had not come; only an administrator can make the log forget. */
    private void forget(BareSql administrator) {
        rest();
        clock.moveTo(NOW);
        administrator.script("set session_replication_role = replica");
        administrator.write("delete from overdue where flagged_at >= ?", at(MORNING));
        administrator.write("delete from step_fired where fired_at >= ?", at(MORNING));
        administrator.write(
                "delete from activity where event in ('OVERDUE', 'STEP_FIRED') and occurred_at >= ?", at(MORNING));
        administrator.script("truncate digest, message");
        administrator.script("update escalation_step s set fired_to = m.fired_to from bench_mark m"
                + " where m.escalation_step_id = s.escalation_step_id");
        administrator.script("vacuum overdue, step_fired, deadline, escalation_step");
        administrator.script("checkpoint");
    }

    /** Until everybody has been told of what fired, which goes on after the minute's work is done. */
    private void rest() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> database.one("select count(*) from event_publication where completion_date is null")
                        .equals(0L));
    }

    private static Timestamp before() {
        return at(MORNING.minusSeconds(40));
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }
}
