package org.duban.finding;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Parts rows, which come unit after unit, where a unit ends, without holding more than one of them. */
public final class PerUnit {

    private final Iterator<RecordedFinding> all;
    private @Nullable RecordedFinding next;

    PerUnit(Iterator<RecordedFinding> all) {
        this.all = all;
        advance();
    }

    public boolean hasNext() {
        return next != null;
    }

    /** Of the unit whose rows come next; null for what has none. */
    public @Nullable String name() {
        return Objects.requireNonNull(next).unit();
    }

    /** The rows of that unit; to be read to the end before the next unit is asked for. */
    public Stream<RecordedFinding> rows() {
        var unit = Objects.requireNonNull(next).unitId();
        var rows = new Iterator<RecordedFinding>() {

            @Override
            public boolean hasNext() {
                return next != null && Objects.equals(next.unitId(), unit);
            }

            @Override
            public RecordedFinding next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                var row = Objects.requireNonNull(next);
                advance();
                return row;
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false);
    }

    private void advance() {
        next = all.hasNext() ? all.next() : null;
    }
}
