package org.duban.ledger.taking;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.duban.ledger.reading.CellRefusal;

/** What became of rows, by their numbers: made of them, found to be there already, or unfit. */
public record TakenRows(Map<Integer, UUID> created, Map<Integer, UUID> known, Map<Integer, CellRefusal> refused) {

    static TakenRows none() {
        return new TakenRows(new HashMap<>(), new HashMap<>(), new HashMap<>());
    }
}
