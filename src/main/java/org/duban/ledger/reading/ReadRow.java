package org.duban.ledger.reading;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that was just read.
 *
 * @param fingerprint what tells that two rows say the same
 * @param year the year under which it will be numbered, where it will and the year is known
 * @param known what is there already and is the same, where the reader can tell by itself
 */
public record ReadRow(
        RowReading reading,
        String fingerprint,
        @Nullable Integer year,
        @Nullable UUID known) {}
