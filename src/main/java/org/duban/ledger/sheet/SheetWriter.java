package org.duban.ledger.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duban.shared.SheetText;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as an .xlsx workbook while they come, holding only some hundred of them.
 *
 * <p>Text is always written as text: what begins like a formula is none.
 *
 * @param <R> what a row is made from
 */
public final class SheetWriter<R> {

    private static final int MOST_ROWS = 1_048_576;
    private static final int ROWS_HELD = 500;
    private static final double TITLE_HEIGHT = 32;
    private static final double HEADING_HEIGHT = 24;

    private final SheetLayout<R> layout;
    private final int mostRows;

    public SheetWriter(SheetLayout<R> layout) {
        this(layout, MOST_ROWS);
    }

    SheetWriter(SheetLayout<R> layout, int mostRows) {
        this.layout = layout;
        this.mostRows = mostRows;
    }

    /** A sheet of several, with its rows. */
    public record Sheet<R>(SheetLayout<R> layout, Iterable<R> rows) {}

    /** Writes several sheets into one workbook; the stream is left open. */
    public static void writeBook(OutputStream out, List<Sheet<?>> sheets) throws IOException {
        try (var workbook = new Workbook(out, "Duban", null)) {
            for (var sheet : sheets) {
                writeInto(workbook, sheet);
            }
        }
    }

    private static <R> void writeInto(Workbook workbook, Sheet<R> sheet) throws IOException {
        new SheetWriter<>(sheet.layout()).writePages(workbook, sheet.rows().iterator(), written -> {});
    }

    /**
     * Writes all rows; the stream is left open. What does not fit on one sheet goes on on the next.
     *
     * @param progress told from time to time how many rows are written, and at the end
     * @return how many rows were written
     */
    public long write(OutputStream out, Stream<R> rows, LongConsumer progress) throws IOException {
        try (var workbook = new Workbook(out, "Duban", null)) {
            var written = writePages(workbook, rows.iterator(), progress);
            progress.accept(written);
            return written;
        }
    }

    private long writePages(Workbook workbook, Iterator<R> rows, LongConsumer progress) throws IOException {
        long written = 0;
        int page = 1;
        do {
            written += writeSheet(workbook, page, rows, written, progress);
            page++;
        } while (rows.hasNext());
        return written;
    }

    private int writeSheet(Workbook workbook, int page, Iterator<R> rows, long before, LongConsumer progress)
            throws IOException {
        var sheet = workbook.newWorksheet(sheetName(page));
        begin(sheet);
        int row = layout.headerRow() + 1;
        while (rows.hasNext() && row < mostRows) {
            writeRow(sheet, row, rows.next());
            row++;
            if (row % ROWS_HELD == 0) {
                sheet.flush();
                progress.accept(before + row - layout.headerRow() - 1);
            }
        }
        sheet.setAutoFilter(layout.headerRow(), 0, row - 1, layout.columns().size() - 1);
        sheet.finish();
        return row - layout.headerRow() - 1;
    }

    private String sheetName(int page) {
        return SheetText.name(layout.sheetName(), page == 1 ? "" : " (" + page + ")");
    }

    private void begin(Worksheet sheet) {
        int header = layout.headerRow();
        if (layout.title() != null) {
            writeTitle(sheet, layout.title());
        }
        writeHeadings(sheet, header);
        sheet.freezePane(0, header + 1);
        sheet.repeatRows(header);
        sheet.pageOrientation("landscape");
    }

    private void writeTitle(Worksheet sheet, String title) {
        int last = layout.columns().size() - 1;
        sheet.inlineString(0, 0, SheetText.of(title));
        sheet.rowHeight(0, TITLE_HEIGHT);
        var style = sheet.range(0, 0, 0, last).style().bold().fontSize(16).horizontalAlignment("center");
        (last > 0 ? style.merge() : style).set();
    }

    private void writeHeadings(Worksheet sheet, int row) {
        int last = layout.columns().size() - 1;
        for (int column = 0; column <= last; column++) {
            sheet.width(column, layout.columns().get(column).width());
            sheet.inlineString(
                    row, column, SheetText.of(layout.columns().get(column).heading()));
        }
        sheet.rowHeight(row, HEADING_HEIGHT);
        sheet.range(row, 0, row, last)
                .style()
                .bold()
                .fillColor("E8EEF4")
                .borderStyle(BorderStyle.THIN)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
    }

    private void writeRow(Worksheet sheet, int row, R source) {
        for (int column = 0; column < layout.columns().size(); column++) {
            var wanted = layout.columns().get(column);
            writeCell(sheet, row, column, wanted.value().apply(source), wanted.width());
        }
    }

    private static void writeCell(Worksheet sheet, int row, int column, @Nullable Object value, double width) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof LocalDateTime moment) {
            sheet.value(row, column, moment);
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (value != null && !value.toString().isEmpty()) {
            var text = SheetText.of(value.toString());
            sheet.inlineString(row, column, text);
            if (text.indexOf('\n') >= 0 || text.length() * 2 > width) {
                sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
        }
    }
}
