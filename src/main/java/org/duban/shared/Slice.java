package org.duban.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a longer list, read by key: the next piece starts after the last item, so that no page gets slower.
 *
 * @param next the cursor of the next piece, null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** How many items a caller gets who names no number, and how many at most. */
    public static final int USUAL = 50;

    public static final int MOST = 200;

    /** Cuts the one item off that was read beyond the limit only to learn whether there is more. */
    public static <T> Slice<T> of(List<T> read, int limit, Function<T, String> cursor) {
        if (read.size() <= limit) {
            return new Slice<>(read, null);
        }
        var items = read.subList(0, limit);
        return new Slice<>(List.copyOf(items), cursor.apply(items.get(limit - 1)));
    }

    public static int limit(@Nullable Integer wanted) {
        return wanted == null ? USUAL : Math.max(1, Math.min(wanted, MOST));
    }

    public <R> Slice<R> map(Function<? super T, R> mapping) {
        return new Slice<>(items.stream().<R>map(mapping).toList(), next);
    }
}
