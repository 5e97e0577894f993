package org.duban.unit;

import org.jspecify.annotations.Nullable;

/** Knows who is at work; answered by the accounts, which units do not know. */
@FunctionalInterface
public interface UnitKeeper {

    /** The unit below which alone they keep units; null for whoever keeps all of them. */
    @Nullable
    UnitId top();
}
