package org.duban.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.shared.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * A ledger that was handed in.
 *
 * @param headings what the sheet calls its columns
 * @param unread columns and sheets that nobody knows; the columns' cells are kept
 * @param failure why nothing came of it
 */
public record LedgerImport(
        LedgerImportId id,
        LedgerKind kind,
        @Nullable UUID campaignId,
        @Nullable String campaignName,
        String fileName,
        @Nullable String sheetName,
        String sha256,
        Map<Column, String> headings,
        Unread unread,
        ImportState state,
        int rowsRead,
        int rowsTaken,
        @Nullable Failure failure,
        UUID uploadedBy,
        String uploaderName,
        Instant uploadedAt) {

    /** The columns and the sheets of a file that nobody knows. */
    public record Unread(List<String> columns, List<String> sheets) {

        public boolean isEmpty() {
            return columns.isEmpty() && sheets.isEmpty();
        }
    }

    /** A reason, worded by the message bundles. */
    public record Failure(String key, List<String> arguments) {

        static Failure of(DomainException refused) {
            var arguments = refused.getDetailMessageArguments();
            return new Failure(
                    refused.getDetailMessageCode(),
                    Arrays.stream(arguments == null ? new Object[0] : arguments)
                            .map(String::valueOf)
                            .toList());
        }
    }

    public String headingOf(Column column) {
        return headings.getOrDefault(column, kind.nameOf(column));
    }
}
