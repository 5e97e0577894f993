package org.duban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import lombok.extern.slf4j.Slf4j;
import org.duban.platform.persistence.EmbeddedPostgres;
import org.springframework.core.io.ClassPathResource;

/** Two years of a large district, made in the database by a handful of statements. */
@Slf4j
final class BenchData {

    /** How many findings; {@code -Dduban.bench.findings=50000} is enough for trying out. */
    static final int FINDINGS = Integer.getInteger("duban.bench.findings", 1_000_000);

    private static final List<String> SCRIPTS =
            List.of("1-district.sql", "2-findings.sql", "3-history.sql", "4-finish.sql");

    private BenchData() {}

    static void generate(EmbeddedPostgres postgres) {
        try (var database = BareSql.asSuperuser(postgres)) {
            database.script("alter system set max_wal_size = '8GB'");
            database.script("select pg_reload_conf()");
            // What is generated fulfils the constraints by its making; to check a million rows one by one takes
            // minutes.
            database.script("set session_replication_role = replica; set role " + EmbeddedPostgres.USERNAME);
            settings(database);
            SCRIPTS.forEach(script -> run(database, script));
            database.script("reset role; reset session_replication_role");
            database.script("vacuum analyze");
            database.script("alter system reset max_wal_size");
            database.script("select pg_reload_conf()");
            database.script("checkpoint");
        }
    }

    /** As many running deadlines as there are findings, one in a hundred of them due at this moment. */
    static void addRunningDeadlines(BareSql administrator, Instant due) {
        administrator.read("select set_config('bench.tick', ?, false)", due.toString());
        add(administrator, "tick.sql");
        administrator.script("vacuum analyze deadline, task");
    }

    /** Ten thousand tasks and ten workstreams in the big campaign. */
    static void addTasks(BareSql administrator) {
        add(administrator, "command.sql");
        administrator.script("vacuum analyze task, workstream, deadline");
    }

    /** Three thousand villages, to which the findings of the big campaign are handed down. */
    static void addVillages(BareSql administrator) {
        add(administrator, "villages.sql");
        administrator.script("vacuum analyze unit, finding");
    }

    private static void add(BareSql administrator, String script) {
        administrator.script("set session_replication_role = replica; set role " + EmbeddedPostgres.USERNAME);
        settings(administrator);
        run(administrator, script);
        administrator.script("reset role; reset session_replication_role");
    }

    private static void settings(BareSql database) {
        database.read(
                "select set_config('bench.findings', ?, false), set_config('bench.now', ?, false)",
                Integer.toString(FINDINGS),
                BenchClock.START.toString());
    }

    private static void run(BareSql database, String script) {
        var begin = System.nanoTime();
        database.script(text(script));
        log.info("{} took {} s", script, (System.nanoTime() - begin) / 1_000_000_000);
    }

    /** What a file of statements says. */
    static String text(String script) {
        try {
            return new ClassPathResource("bench/" + script).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
