package org.duban.document.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duban.shared.SheetText;
import org.springframework.stereotype.Component;

/**
 * Writes the tables of a paper as an .xlsx workbook, each on a sheet of its own, for those who reckon on with them.
 *
 * <p>Text is always written as text: what begins like a formula is none.
 */
@Component
public class WorkbookWriter {

    private static final int ROWS_HELD = 500;
    private static final double TITLE_HEIGHT = 32;
    private static final double HEADING_HEIGHT = 24;
    /** Of all columns together, in characters, as they fit a sheet of paper across. */
    private static final double WIDTH = 120;

    private static final double NARROWEST = 8;

    /** Whether there is anything in the paper for a workbook to hold. */
    public boolean isTabular(Paper paper) {
        return paper.tables().anyMatch(table -> !table.columns().isEmpty());
    }

    /**
     * The stream is left open.
     *
     * @throws IllegalArgumentException if the paper {@linkplain #isTabular has no table}
     */
    public void write(Paper paper, OutputStream out) throws IOException {
        if (!isTabular(paper)) {
            throw new IllegalArgumentException("No table in " + paper.name());
        }
        var tables = paper.tables().filter(table -> !table.columns().isEmpty()).toList();
        Set<String> taken = new HashSet<>();
        try (var workbook = new Workbook(out, "Duban", null)) {
            for (var table : tables) {
                var caption = table.caption() == null ? paper.name() : table.caption();
                write(workbook.newWorksheet(sheetName(caption, taken)), caption, table);
            }
        }
    }

    /** Spreadsheet programs take 表A and 表a for one sheet. */
    static String sheetName(String caption, Set<String> taken) {
        var name = SheetText.name(caption, "");
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = SheetText.name(caption, " (" + n + ")");
        }
        return name;
    }

    private static void write(Worksheet sheet, String title, Table table) throws IOException {
        int last = table.columns().size() - 1;
        writeTitle(sheet, title, last);
        int below = writeHead(sheet, table);
        sheet.freezePane(0, below);
        sheet.repeatRows(1, below - 1);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        int row = below;
        for (var cells : table.rows()) {
            writeRow(sheet, row, cells, table.columns());
            row++;
            if (row % ROWS_HELD == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void writeTitle(Worksheet sheet, String title, int last) {
        sheet.inlineString(0, 0, SheetText.of(title));
        sheet.rowHeight(0, TITLE_HEIGHT);
        var style = sheet.range(0, 0, 0, last)
                .style()
                .bold()
                .fontSize(16)
                .horizontalAlignment("center")
                .verticalAlignment("center");
        (last > 0 ? style.merge() : style).set();
    }

    /** Returns the first row below it. */
    private static int writeHead(Worksheet sheet, Table table) {
        var head = table.head();
        var percents = table.percents();
        int last = table.columns().size() - 1;
        for (int column = 0; column <= last; column++) {
            sheet.width(column, Math.max(NARROWEST, percents.get(column).doubleValue() * WIDTH / 100));
        }
        for (int row = 0; row < head.size(); row++) {
            sheet.rowHeight(1 + row, HEADING_HEIGHT);
            for (var cell : head.get(row)) {
                sheet.inlineString(1 + row, cell.column(), SheetText.of(cell.text()));
                if (cell.columns() > 1 || cell.rows() > 1) {
                    sheet.range(1 + row, cell.column(), row + cell.rows(), cell.column() + cell.columns() - 1)
                            .merge();
                }
            }
        }
        sheet.range(1, 0, head.size(), last)
                .style()
                .bold()
                .fillColor("E8EEF4")
                .borderStyle(BorderStyle.THIN)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
        return 1 + head.size();
    }

    private static void writeRow(Worksheet sheet, int row, List<Table.Cell> cells, List<Table.Column> columns) {
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            var style = sheet.style(row, column)
                    .borderStyle(BorderStyle.THIN)
                    .horizontalAlignment(alignment(columns.get(column).align()))
                    .verticalAlignment("center")
                    .wrapText(true);
            if (cell.number() == null) {
                sheet.inlineString(row, column, SheetText.of(cell.text()));
            } else {
                sheet.value(row, column, cell.number());
                style.format(NumberFormat.of(cell));
            }
            style.set();
        }
    }

    private static String alignment(Table.Align align) {
        return switch (align) {
            case LEFT -> "left";
            case CENTRE -> "center";
            case RIGHT -> "right";
        };
    }
}
