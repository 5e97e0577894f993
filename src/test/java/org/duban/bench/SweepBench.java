package org.duban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.duban.deadline.OverdueSweep;
import org.duban.platform.persistence.EmbeddedPostgres;
import org.springframework.context.ApplicationContext;

/**
 * The sweep at a midnight at which one deadline falls due for ten findings: it may take half as long again as the bare
 * update that sets a mark in the deadlines themselves, with the insert of the same events.
 */
final class SweepBench {

    private static final double BUDGET = 1.5;
    private static final Turns TURNS = new Turns(1, 5);
    private static final Instant MIDNIGHT = BenchClock.START.plus(Duration.ofMinutes(330));
    private static final String DUE = """
            met_at is null and cancelled_at is null and held_at is null and due_at <= ? and due_at > ?
            """;

    private final OverdueSweep sweep;
    private final EmbeddedPostgres postgres;
    private final BareSql database;
    private final ResultTable table;
    private final BenchClock clock;

    SweepBench(ApplicationContext application, BareSql database, ResultTable table) {
        this.sweep = application.getBean(OverdueSweep.class);
        this.clock = application.getBean(BenchClock.class);
        this.postgres = application.getBean(EmbeddedPostgres.class);
        this.database = database;
        this.table = table;
    }

    void measure() {
        clock.moveTo(BenchClock.START);
        sweep.flag();
        clock.moveTo(MIDNIGHT.plusSeconds(30));
        try (var administrator = BareSql.asSuperuser(postgres)) {
            var made = StatementLog.count(this::flag);
            var medians = TURNS.medians(
                    List.of(this::flag, () -> database.inTransaction(this::markAndTell)), () -> forget(administrator));
            table.add(new Result(
                    "sweep over %,d deadlines".formatted(due()), made, medians.get(0), medians.get(1), BUDGET));
            forget(administrator);
        } finally {
            clock.moveTo(BenchClock.START);
        }
    }

    private void flag() {
        assertThat(sweep.flag()).isEqualTo(due());
    }

    private int due() {
        return ((Long) database.one("select count(*) from deadline where " + DUE, midnight(), start())).intValue();
    }

    /** The version stands for the column that a mark in the row would take. */
    private void markAndTell() {
        database.write("update deadline set version = version + 1 where " + DUE, midnight(), start());
        database.write(
                "insert into activity (occurred_at, subject_kind, subject_id, event, actor_name, channel, detail)"
                        + " select ?, subject_kind, subject_id, 'OVERDUE', '系统', 'SYSTEM',"
                        + " jsonb_build_object('dueAt', due_at, 'deadlineId', deadline_id) from deadline where " + DUE,
                midnight(),
                midnight(),
                start());
    }

    /** As if it had not happened; only an administrator can make the log forget. */
    private static void forget(BareSql administrator) {
        administrator.script("set session_replication_role = replica");
        administrator.write("delete from overdue where flagged_at >= ?", midnight());
        administrator.write("delete from activity where event = 'OVERDUE' and occurred_at >= ?", midnight());
        administrator.script("vacuum overdue");
        administrator.script("vacuum deadline");
        administrator.script("checkpoint");
    }

    private static Timestamp start() {
        return Timestamp.from(BenchClock.START.plusSeconds(5));
    }

    private static Timestamp midnight() {
        return Timestamp.from(MIDNIGHT);
    }
}
