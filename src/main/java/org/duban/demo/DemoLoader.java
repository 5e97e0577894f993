package org.duban.demo;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database when the application starts, after the starter library.
 *
 * <p>All in one transaction: a start that is interrupted leaves nothing behind, and the next begins anew.
 */
@Slf4j
@Component
@Profile("demo")
@Order(100)
@RequiredArgsConstructor
class DemoLoader implements ApplicationRunner {

    private final Story story;
    private final Paperwork paperwork;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Override
    public void run(ApplicationArguments arguments) {
        var start = System.nanoTime();
        if (Boolean.TRUE.equals(transaction.execute(status -> load()))) {
            transaction.executeWithoutResult(status -> paperwork.putOut());
            log.info("Demo data loaded in {} s", String.format("%.1f", (System.nanoTime() - start) / 1e9));
        }
    }

    private boolean load() {
        waitForOtherNodes();
        if (!isEmpty()) {
            return false;
        }
        story.tell();
        markDatabase();
        return true;
    }

    /** Of several nodes that start at once one loads; the others come after it, and find that all is there. */
    private void waitForOtherNodes() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext('demo'))) as held")
                .query(Integer.class)
                .single();
    }

    /** So that no start without this profile goes live on it. */
    private void markDatabase() {
        jdbc.sql("insert into demonstration (loaded_at) values (transaction_timestamp())")
                .update();
    }

    private boolean isEmpty() {
        return jdbc.sql("select not exists (select from account) and not exists (select from unit)")
                .query(Boolean.class)
                .single();
    }
}
