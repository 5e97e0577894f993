package org.duban.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Time-ordered identifiers (UUID version 7, RFC 9562): made without the database, kind to its indexes. */
public final class Uuids {

    private static final NoArgGenerator TIME_ORDERED = Generators.timeBasedEpochGenerator();

    private Uuids() {}

    public static UUID next() {
        return TIME_ORDERED.generate();
    }
}
