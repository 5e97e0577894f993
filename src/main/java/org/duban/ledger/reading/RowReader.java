package org.duban.ledger.reading;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.duban.ledger.sheet.SheetRow;

/** Reads the rows of one ledger in their order. */
public interface RowReader {

    ReadRow read(SheetRow row);

    /** What is there already under these fingerprints; nothing where {@link #read} tells by itself. */
    default Map<String, UUID> known(Collection<String> fingerprints) {
        return Map.of();
    }

    /** Rows read before that rows further down contradict, by their numbers; asked for when all are read. */
    default Map<Integer, CellRefusal> contradicted() {
        return Map.of();
    }
}
