package org.duban.ledger.taking;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What became of rows, by their numbers: made of them, or found to be there already. */
public record TakenRows(Map<Integer, UUID> created, Map<Integer, UUID> known) {

    static TakenRows none() {
        return new TakenRows(new HashMap<>(), new HashMap<>());
    }
}
