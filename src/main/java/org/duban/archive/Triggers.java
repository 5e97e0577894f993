package org.duban.archive;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets aside what keeps records from being written as they were, or removed at all: the triggers that only append, that freeze,
 * that judge a step by what stands now. The owner of the tables does so, for one transaction; who writes elsewhere waits for its
 * end, and who reads does not. Keys, references and checks hold all the while.
 */
@Component
@RequiredArgsConstructor
class Triggers {

    /** Else those who wait for us in their middle, and we for them, would only wait. */
    private static final String LONGEST_WAIT = "20s";

    private final JdbcClient jdbc;

    @FunctionalInterface
    interface Work {

        void run() throws IOException;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void without(Collection<String> tables, Work work) throws IOException {
        var guarded = withTriggers(tables);
        jdbc.sql("set local lock_timeout = '" + LONGEST_WAIT + "'").update();
        jdbc.sql("lock table " + guarded.stream().sorted().collect(joining(", ")) + " in share row exclusive mode")
                .update();
        guarded.forEach(table ->
                jdbc.sql("alter table " + table + " disable trigger user").update());
        work.run();
        guarded.forEach(table ->
                jdbc.sql("alter table " + table + " enable trigger user").update());
    }

    private List<String> withTriggers(Collection<String> tables) {
        return jdbc.sql("""
                        select distinct c.relname::text from pg_trigger t join pg_class c on c.oid = t.tgrelid
                        where not t.tgisinternal and c.relname = any(:tables) and c.relnamespace = 'public'::regnamespace
                        order by 1
                        """)
                .param("tables", tables.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
