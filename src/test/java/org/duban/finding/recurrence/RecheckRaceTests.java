package org.duban.finding.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.duban.account.SignedIn;
import org.duban.finding.FindingId;
import org.duban.inspection.InspectionWorld;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who find at the same time that the same is back. */
@FullStackTest
class RecheckRaceTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Rechecks rechecks;

    @Autowired
    private RecheckReader rows;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final ExecutorService two = Executors.newFixedThreadPool(2);

    private Comebacks comebacks;
    private InspectionWorld world;
    private FindingId finding;
    private List<RecheckRow> waiting;

    @BeforeEach
    void aStruckOffFinding() {
        comebacks = new Comebacks(beans);
        world = comebacks.world;
        finding = comebacks.closed(comebacks.finds());
        waiting = rows.of(finding, world.other);
    }

    @AfterEach
    void done() {
        two.shutdown();
    }

    @Test
    void whoLogsItGoesBeforeWhoLooksAgain() throws Exception {
        var outcomes = oneAfterTheOther(() -> comebacks.log(comebacks.finds()), () -> tell(0, world.other));

        assertThat(outcomes).containsExactly("done", "RecheckDropped");
    }

    @Test
    void whoLooksAgainGoesBeforeWhoDoesSoForAnotherDay() throws Exception {
        var outcomes = oneAfterTheOther(() -> tell(0, world.other), () -> tell(1, world.district.supervisor));

        assertThat(outcomes).containsExactly("done", "RecheckDropped");
    }

    private void tell(int which, SignedIn by) {
        rechecks.tell(
                finding,
                new RecheckId(waiting.get(which).id()),
                new Rechecked(RecheckResult.RELAPSED, null, null, null, List.of(), null),
                by);
    }

    /** The second begins while the first waits for the number of its finding. */
    private List<String> oneAfterTheOther(Runnable one, Runnable other) throws Exception {
        List<Future<?>> both = transaction.execute(status -> {
            jdbc.sql("select last from finding_number where campaign_id = :id for update")
                    .param("id", world.district.campaign.value())
                    .query(Integer.class)
                    .list();
            var first = two.submit(one);
            awaitWaiting(1);
            var second = two.submit(other);
            awaitWaiting(2);
            return List.of(first, second);
        });
        return List.of(outcome(both.get(0)), outcome(both.get(1)));
    }

    private void awaitWaiting(int number) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> jdbc.sql("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """).query(Integer.class).single() == number);
    }

    private static String outcome(Future<?> future) throws InterruptedException {
        try {
            future.get();
            return "done";
        } catch (ExecutionException refused) {
            return refused.getCause().getClass().getSimpleName();
        }
    }
}
