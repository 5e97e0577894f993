package org.duban.finding.web;

import java.util.Objects;
import java.util.UUID;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** What a form or a body must have given by the time it is acted on. */
final class Required {

    private Required() {}

    static String text(@Nullable String given) {
        return Objects.requireNonNull(given).strip();
    }

    static UnitId unit(@Nullable UUID given) {
        return new UnitId(Objects.requireNonNull(given));
    }
}
