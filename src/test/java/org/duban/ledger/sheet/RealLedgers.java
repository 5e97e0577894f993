package org.duban.ledger.sheet;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The real, untidy ledgers among the test resources. */
public final class RealLedgers {

    private RealLedgers() {}

    public static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(RealLedgers.class.getResource("/ledgers/" + name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<SheetRow> rows(String name) {
        try (var sheet = SheetReader.open(file(name))) {
            return sheet.rows().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
