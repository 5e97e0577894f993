package org.duban.deadline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * A line of a small table, as text, from a workbook's first sheet or from separated text.
 *
 * @param number as the spreadsheet shows it, from 1
 */
record SheetLine(int number, List<String> cells) {

    /** A year's notice unpacks to some 20 kB; what claims to be one and is this large is made to do harm. */
    private static final long MOST_UNPACKED = 20L << 20;

    private static final int CHUNK = 1 << 16;

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    static List<SheetLine> ofText(String text) {
        var withoutByteOrderMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separatorOf(withoutByteOrderMark))
                .setIgnoreEmptyLines(false)
                .get();
        try (var records = CSVParser.parse(withoutByteOrderMark, format)) {
            return records.stream()
                    .map(line -> new SheetLine(
                            Math.toIntExact(line.getRecordNumber()),
                            line.stream().map(String::strip).toList()))
                    .toList();
        } catch (IOException | RuntimeException damaged) {
            throw new CalendarFileRefused("file", "notASheet");
        }
    }

    private static char separatorOf(String text) {
        var heading = text.lines().findFirst().orElse("");
        if (heading.indexOf('\t') >= 0) {
            return '\t';
        }
        return heading.indexOf(',') < 0 && heading.indexOf(';') >= 0 ? ';' : ',';
    }

    /** Whatever the parser stumbles over, a damaged file is the user's to mend. */
    static List<SheetLine> ofWorkbook(byte[] content) {
        try {
            refuseBomb(content);
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                    var rows = workbook.getFirstSheet().openStream()) {
                return rows.map(SheetLine::of).toList();
            }
        } catch (CalendarFileRefused refusal) {
            throw refusal;
        } catch (IOException | RuntimeException damaged) {
            throw new CalendarFileRefused("file", "notASheet");
        }
    }

    /** The sizes that an archive declares are not believed: the parts are unpacked and counted. */
    private static void refuseBomb(byte[] content) throws IOException {
        var buffer = new byte[CHUNK];
        long unpacked = 0;
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            for (var part : Collections.list(zip.getEntries())) {
                try (var in = zip.getInputStream(part)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw new CalendarFileRefused("file", "notASheet");
                        }
                    }
                }
            }
        }
    }

    private static SheetLine of(Row row) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(row.getOptionalCell(column).map(SheetLine::text).orElse(""));
        }
        return new SheetLine(row.getRowNum(), cells);
    }

    /** A number stays one here: whether it is a day is known by its column, not by how the sheet shows it. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().toPlainString();
        }
        return cell.getValue() == null ? "" : String.valueOf(cell.getValue()).strip();
    }
}
