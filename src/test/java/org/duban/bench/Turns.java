package org.duban.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Times several ways to an end in turns, so that all of them meet the same machine, and answers each one's median.
 *
 * @param warmUps rounds that do not count
 * @param rounds rounds that do
 */
record Turns(int warmUps, int rounds) {

    /** The medians in milliseconds, in the order of the ways. */
    List<Double> medians(List<Runnable> ways) {
        return medians(ways, () -> {});
    }

    /**
     * The same.
     *
     * @param before done before each turn, and not timed
     */
    List<Double> medians(List<Runnable> ways, Runnable before) {
        var nanos = new long[ways.size()][rounds];
        for (var round = -warmUps; round < rounds; round++) {
            for (var turn = 0; turn < ways.size(); turn++) {
                // Each way is the first now and then: what a way leaves in the caches is not always to the same one's
                // good.
                var way = Math.floorMod(turn + round, ways.size());
                before.run();
                var begin = System.nanoTime();
                ways.get(way).run();
                if (round >= 0) {
                    nanos[way][round] = System.nanoTime() - begin;
                }
            }
        }
        return IntStream.range(0, ways.size())
                .mapToObj(way -> median(nanos[way]))
                .toList();
    }

    /** In milliseconds. */
    static double median(long[] nanos) {
        var sorted = Arrays.stream(nanos).sorted().toArray();
        var middle = sorted.length / 2;
        var median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
        return median / 1_000_000.0;
    }
}
