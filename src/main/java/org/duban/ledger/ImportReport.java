package org.duban.ledger;

import java.util.List;
import java.util.UUID;
import org.duban.ledger.words.Remark;
import org.jspecify.annotations.Nullable;

/**
 * What became of a ledger that was taken in one go.
 *
 * @param accepted how many rows were taken, or would have been
 * @param duplicates rows that say what is there already
 */
public record ImportReport(
        LedgerImportId id, int accepted, List<Rejection> rejected, List<Duplicate> duplicates, List<UUID> created) {

    /** A cell because of which its row was not taken. */
    public record Rejection(int row, String column, Remark why) {}

    /**
     * A row that is there already.
     *
     * @param known what it is there; null for a row that says the same as one above it
     */
    public record Duplicate(int row, @Nullable UUID known) {}
}
