package org.duban.bench;

import com.sun.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How much memory work holds on to: all garbage is cleared away again and again while it is done, and what is left each time
 * counts. That takes its time, so time is measured without it.
 */
final class Heap {

    /** How many times as long as the clearing took the work goes on undisturbed. */
    private static final int BREATH = 2;

    private static final double MEGABYTE = 1 << 20;

    /** The last of them is the one that clears away everything. */
    private static final List<GarbageCollectorMXBean> COLLECTORS =
            ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class);

    private static final List<String> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .toList();

    private Heap() {}

    /** The most that was held while the work was done, beyond what was held before; in megabytes. */
    static double most(Runnable work) {
        var before = held();
        var done = new AtomicBoolean();
        var watch = CompletableFuture.supplyAsync(() -> watch(done));
        try {
            work.run();
        } finally {
            done.set(true);
        }
        return (watch.join() - before) / MEGABYTE;
    }

    private static long watch(AtomicBoolean done) {
        var most = 0L;
        while (!done.get()) {
            var begin = System.nanoTime();
            most = Math.max(most, held());
            rest(BREATH * (System.nanoTime() - begin) / 1_000_000);
        }
        return most;
    }

    /** As the collector itself has counted it when it was through: a moment later there is garbage again. */
    private static long held() {
        System.gc();
        var left = COLLECTORS.get(COLLECTORS.size() - 1).getLastGcInfo().getMemoryUsageAfterGc();
        return POOLS.stream().mapToLong(pool -> left.get(pool).getUsed()).sum();
    }

    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
