package org.duban.shared;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * An entity that guards a consistency boundary, is changed under optimistic locking and announces what happened to it.
 *
 * @param <T> the aggregate's own type
 * @param <I> the type of its identifier
 */
@MappedSuperclass
public abstract class AggregateRoot<T extends AggregateRoot<T, I>, I> extends AbstractAggregateRoot<T> {

    /** Null until first stored: this is what tells Spring Data that an aggregate with an id of its own is new. */
    @Version
    private @Nullable Long version;

    public abstract I getId();

    public long getVersion() {
        return version == null ? 0 : version;
    }

    /** Refuses to go on from a page or a request that was made from an older state than the stored one. */
    public void expectVersion(@Nullable Long expected) {
        if (expected != null && expected != getVersion()) {
            throw new StaleVersion(expected, getVersion());
        }
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof AggregateRoot<?, ?> that
                && getClass() == that.getClass()
                && getId().equals(that.getId());
    }

    @Override
    public final int hashCode() {
        return Objects.hashCode(getId());
    }
}
