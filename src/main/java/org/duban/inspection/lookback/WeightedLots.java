package org.duban.inspection.lookback;

import static java.util.Comparator.comparingDouble;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.duban.shared.TextDigest;

/**
 * Draws a weighted sample without replacement (Efraimidis and Spirakis, 2006): each gets the key u^(1/w), and the largest keys
 * win. What looks random is the SHA-256 of the seed and the id, so that whoever knows the seed can draw the same again.
 *
 * @param seed anything, shown with what was drawn
 */
public record WeightedLots(String seed) {

    /** So many bits fit into a double. */
    private static final int BITS = 53;

    /** Those drawn, in the order in which they were; what weighs nothing is never drawn. */
    public <T> List<T> draw(List<T> from, int number, Function<T, UUID> id, ToDoubleFunction<T> weight) {
        Comparator<T> byKey = comparingDouble((T one) -> key(id.apply(one), weight.applyAsDouble(one)))
                .reversed();
        return from.stream()
                .filter(one -> weight.applyAsDouble(one) > 0)
                .sorted(byKey.thenComparing(id))
                .limit(number)
                .toList();
    }

    /** The logarithm of the key, which has the same order and does not run out of digits. */
    private double key(UUID id, double weight) {
        return Math.log(uniform(id)) / weight;
    }

    /** Between 0 and 1, without both. */
    double uniform(UUID id) {
        var bits = ByteBuffer.wrap(TextDigest.bytes(seed + ":" + id)).getLong() >>> (Long.SIZE - BITS);
        return (bits + 0.5) / (1L << BITS);
    }
}
