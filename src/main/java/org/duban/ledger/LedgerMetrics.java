package org.duban.ledger;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.function.ToLongFunction;
import org.duban.platform.metrics.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much came in by ledgers, for monitoring. */
@Component
class LedgerMetrics implements MeterBinder {

    record Figures(long rowsRead, long rowsTaken) {}

    private final JdbcClient jdbc;
    private final Remembered<Figures> figures;

    LedgerMetrics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.figures = new Remembered<>(this::read, clock);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counter(registry, "read", "Rows of ledgers that were read, ever", Figures::rowsRead);
        counter(registry, "taken", "Rows of ledgers that were taken in, ever", Figures::rowsTaken);
    }

    private void counter(MeterRegistry registry, String name, String what, ToLongFunction<Figures> figure) {
        FunctionCounter.builder("duban.ledgers.rows." + name, figures, known -> figure.applyAsLong(known.get()))
                .description(what)
                .register(registry);
    }

    private Figures read() {
        return jdbc.sql("""
                        select coalesce(sum(rows_read), 0) as rows_read, coalesce(sum(rows_taken), 0) as rows_taken
                        from ledger_import
                        """).query(Figures.class).single();
    }
}
