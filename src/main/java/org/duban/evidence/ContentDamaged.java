package org.duban.evidence;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A store does not give back what was put into it. */
class ContentDamaged extends IOException {

    ContentDamaged(Sha256 sha256, @Nullable Throwable cause) {
        super("Damaged: " + sha256, cause);
    }
}
