package org.duban.finding;

import static org.duban.shared.Instants.utc;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.duban.activity.Recorded;
import org.duban.activity.SubjectKind;
import org.duban.platform.metrics.AfterCommit;
import org.duban.platform.metrics.Remembered;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The loop's own figures for monitoring: how many findings stand where, and how many steps were taken. */
@Component
class FindingMetrics implements MeterBinder {

    /** The steps of the log by the words of the loop; others are not counted. */
    private static final Map<String, String> STEPS = Map.of(
            "LOGGED", "logged",
            "IMPORTED", "imported",
            "ASSIGNED", "assigned",
            "ACKNOWLEDGED", "acknowledged",
            "SUBMITTED", "submitted",
            "RETURNED", "returned",
            "PASSED", "closed",
            "FIXED_ON_THE_SPOT", "closed",
            "WITHDRAWN", "withdrawn");

    record Figures(int open, int overdue, int unverified, int unacknowledged) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Remembered<Figures> figures;
    private final Map<String, Counter> steps = new HashMap<>();

    FindingMetrics(JdbcClient jdbc, Clock clock, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.figures = new Remembered<>(this::read, clock);
        STEPS.forEach((event, step) -> steps.put(
                event,
                Counter.builder("duban.findings.steps")
                        .description("Steps taken since the start of this node, by what was done")
                        .tag("step", step)
                        .register(registry)));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "open", "Findings that are neither struck off nor withdrawn", Figures::open);
        gauge(registry, "overdue", "Findings past their deadline by the clock, not handed in", Figures::overdue);
        gauge(registry, "unverified", "Findings handed in that wait for a verifier", Figures::unverified);
        gauge(registry, "unacknowledged", "Findings that their unit has not acknowledged", Figures::unacknowledged);
    }

    private void gauge(MeterRegistry registry, String name, String what, ToIntFunction<Figures> figure) {
        Gauge.builder("duban.findings." + name, figures, remembered -> figure.applyAsInt(remembered.get()))
                .description(what)
                .register(registry);
    }

    @EventListener
    void count(Recorded recorded) {
        var step = recorded.kind() == SubjectKind.FINDING ? steps.get(recorded.event()) : null;
        if (step != null) {
            AfterCommit.run(() -> step.increment(recorded.count()));
        }
    }

    /** From indexes that hold what is open only. */
    private Figures read() {
        return jdbc.sql("""
                        select count(*) as open,
                               (select count(*) from deadline d
                                where d.subject_kind = 'FINDING' and d.due_at <= :now and d.met_at is null
                                  and d.cancelled_at is null and d.held_at is null) as overdue,
                               count(*) filter (where f.state = 'SUBMITTED') as unverified,
                               count(*) filter (where f.state = 'ASSIGNED') as unacknowledged
                        from finding f
                        where f.state in ('DRAFT', 'ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD')
                        """)
                .param("now", utc(clock.instant()))
                .query(Figures.class)
                .single();
    }
}
