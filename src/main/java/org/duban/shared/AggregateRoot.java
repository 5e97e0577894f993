package org.duban.shared;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.domain.Persistable;

/**
 * An entity that guards a consistency boundary, is changed under optimistic locking and announces what happened to it.
 *
 * @param <T> the aggregate's own type
 * @param <I> the type of its identifier
 */
@MappedSuperclass
public abstract class AggregateRoot<T extends AggregateRoot<T, I>, I> extends AbstractAggregateRoot<T>
        implements Persistable<I> {

    /** Null until first stored. */
    @Version
    private @Nullable Long version;

    @Override
    public abstract I getId();

    /** An aggregate has its id from the start, so only the version tells; Spring Data would ask the getter below. */
    @Override
    public boolean isNew() {
        return version == null;
    }

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
