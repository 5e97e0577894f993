package org.duban.ledger.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a cell was read as, how sure that is, and why.
 *
 * @param value may be there even if doubtful, as a proposal
 */
public record Reading<T>(@Nullable T value, Certainty certainty, List<Remark> remarks) {

    public Reading {
        remarks = List.copyOf(remarks);
    }

    public static <T> Reading<T> certain(T value, Remark... remarks) {
        return new Reading<>(value, Certainty.CERTAIN, List.of(remarks));
    }

    public static <T> Reading<T> inferred(T value, Remark... remarks) {
        return new Reading<>(value, Certainty.INFERRED, List.of(remarks));
    }

    public static <T> Reading<T> doubtful(@Nullable T value, Remark... remarks) {
        return new Reading<>(value, Certainty.DOUBTFUL, List.of(remarks));
    }

    public static <T> Reading<T> missing(Remark... remarks) {
        return new Reading<>(null, Certainty.MISSING, List.of(remarks));
    }

    public Optional<T> optional() {
        return Optional.ofNullable(value);
    }

    /** The value, where no person needs to look at it first. */
    public Optional<T> dependable() {
        return certainty.compareTo(Certainty.INFERRED) <= 0 ? optional() : Optional.empty();
    }

    public boolean isDoubtful() {
        return certainty == Certainty.DOUBTFUL;
    }

    public boolean isMissing() {
        return certainty == Certainty.MISSING;
    }

    public <U> Reading<U> map(Function<? super T, ? extends @Nullable U> change) {
        return new Reading<>(value == null ? null : change.apply(value), certainty, remarks);
    }

    /** The same value with one more remark, and no surer than given. */
    public Reading<T> but(Certainty atBest, Remark remark) {
        List<Remark> all = new ArrayList<>(remarks);
        all.add(remark);
        return new Reading<>(value, certainty.orWorse(atBest), all);
    }
}
