package org.duban.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.unit.UnitMother.aUnit;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two who do the same at the same time. */
@FullStackTest
class UnitRaceTests {

    @Autowired
    private UnitService units;

    @Test
    void ofTwoWhoTakeOneNameOneIsRefused() throws Exception {
        var details = aUnit();

        var outcomes = bothAtOnce(
                () -> units.establish(UnitId.next(), details), () -> units.establish(UnitId.next(), details));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "UnitNameTaken");
    }

    @Test
    void twoMovesCannotCloseACircle() throws Exception {
        for (var round = 0; round < 5; round++) {
            var one = aUnit();
            var other = aUnit();
            var oneId = units.establish(UnitId.next(), one);
            var otherId = units.establish(UnitId.next(), other);

            var outcomes = bothAtOnce(
                    () -> units.change(oneId, UnitMother.named(one.name(), otherId), null),
                    () -> units.change(otherId, UnitMother.named(other.name(), oneId), null));

            assertThat(outcomes).containsExactlyInAnyOrder("done", "UnitInItsOwnSubtree");
        }
    }

    private static List<String> bothAtOnce(Runnable one, Runnable other) throws Exception {
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var first = threads.submit(() -> {
                start.await();
                one.run();
                return "done";
            });
            var second = threads.submit(() -> {
                start.await();
                other.run();
                return "done";
            });
            return List.of(outcome(first), outcome(second));
        } finally {
            threads.shutdown();
        }
    }

    private static String outcome(Future<String> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException refused) {
            return refused.getCause().getClass().getSimpleName();
        }
    }
}
