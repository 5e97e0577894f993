package org.duban.ledger.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Opens ledgers: .xlsx workbooks and comma-, tab- or semicolon-separated text, told apart by their content.
 *
 * <p>Rows are handed out one by one. What a workbook makes us hold is only its table of shared texts.
 */
public final class SheetReader {

    /** How far down the headings may stand. */
    private static final int LONGEST_HEAD = 30;

    private SheetReader() {}

    /** Opens a ledger of whatever kind its headings show. */
    public static LedgerSheet open(Path file) throws IOException {
        return open(file, EnumSet.allOf(LedgerKind.class));
    }

    /** Opens a ledger that must be of this kind. */
    public static LedgerSheet open(Path file, LedgerKind kind) throws IOException {
        return open(file, EnumSet.of(kind));
    }

    private static LedgerSheet open(Path path, Set<LedgerKind> kinds) throws IOException {
        RowFile file = FileKind.of(path) == FileKind.WORKBOOK ? new WorkbookFile(path) : new TextFile(path);
        try {
            var found = best(file, kinds);
            var header = found.header();
            if (!header.isComplete()) {
                throw new ColumnsMissing(header.lastRow(), header.missing());
            }
            return new LedgerSheet(file, file.open(found.way()), header, found.titleLines(), found.name());
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static Found best(RowFile file, Collection<LedgerKind> kinds) throws IOException {
        @Nullable Found best = null;
        boolean anything = false;
        for (int way = 0; way < file.ways(); way++) {
            var head = head(file, way);
            anything = anything || head.stream().anyMatch(SheetReader::saysSomething);
            var header = HeaderFinder.find(head, kinds);
            if (header.isPresent() && (best == null || HeaderFinder.isBetter(header.get(), best.header()))) {
                best = Found.of(file, way, head, header.get());
            }
        }
        return Optional.ofNullable(best).orElseThrow(anything ? UnknownLedger::new : EmptySheet::new);
    }

    private static boolean saysSomething(RawRow row) {
        return row.cells().stream().anyMatch(cell -> cell.text().codePoints().anyMatch(Character::isLetterOrDigit));
    }

    private static List<RawRow> head(RowFile file, int way) throws IOException {
        List<RawRow> head = new ArrayList<>();
        try (var rows = file.open(way)) {
            while (head.size() < LONGEST_HEAD && rows.hasNext()) {
                var row = rows.next();
                if (!row.isBlank()) {
                    head.add(row);
                }
            }
        }
        return head;
    }

    private record Found(int way, @Nullable String name, List<String> titleLines, Header header) {

        static Found of(RowFile file, int way, List<RawRow> head, Header header) {
            var titles = head.stream()
                    .takeWhile(row -> row.number() < header.lastRow())
                    .filter(Predicate.not(row ->
                            row.cells().stream().filter(c -> !c.isBlank()).count() > 2))
                    .flatMap(row -> row.cells().stream())
                    .map(SheetCell::text)
                    .filter(text -> !text.isEmpty())
                    .toList();
            var names = file.sheetNames();
            return new Found(way, names.isEmpty() ? null : names.get(way), titles, header);
        }
    }
}
