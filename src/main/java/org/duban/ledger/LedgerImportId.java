package org.duban.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a ledger that was handed in. */
public record LedgerImportId(@JsonValue UUID value) {

    public static LedgerImportId next() {
        return new LedgerImportId(Uuids.next());
    }

    public static LedgerImportId valueOf(String text) {
        return new LedgerImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
