package org.duban.ledger.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** An opened ledger: its headings are understood, its rows are yet to be read, once and from first to last. */
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public final class LedgerSheet implements Closeable {

    private final RowFile file;
    private final RowSource source;
    private final Header header;
    private final List<String> titleLines;
    private final @Nullable String name;

    public LedgerKind kind() {
        return header.kind();
    }

    /** The lines above the headings, where offices write the title, the period and who filled it in. */
    public List<String> titleLines() {
        return titleLines;
    }

    /** The name of the sheet within the workbook; none for text. */
    public @Nullable String name() {
        return name;
    }

    /** The visible sheets of the workbook that are not read. */
    public List<String> otherSheets() {
        return file.sheetNames().stream().filter(sheet -> !sheet.equals(name)).toList();
    }

    public int headerRow() {
        return header.lastRow();
    }

    public Set<Column> columns() {
        return Set.copyOf(header.columns().keySet());
    }

    /** The heading that the sheet itself gives to a column, or ours if it has none. */
    public String headingOf(Column column) {
        var index = header.columns().get(column);
        return index == null ? kind().nameOf(column) : header.written().getOrDefault(index, kind().nameOf(column));
    }

    /** The headings that nobody knows; their cells are kept in {@link SheetRow#others()}. */
    public List<String> unknownHeadings() {
        return List.copyOf(header.unknown().values());
    }

    /** The rows that are not blank, below the headings. */
    public Stream<SheetRow> rows() {
        Iterator<RawRow> rows = source;
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .filter(row -> row.number() > header.lastRow() && !row.isBlank() && !header.isRepeatedBy(row))
                .map(header::read);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            source.close();
        }
    }
}
