package org.duban.ledger.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** An .xlsx workbook, read sheet by sheet; sheets that are hidden are passed over. */
final class WorkbookFile implements RowFile {

    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;

    WorkbookFile(Path file) {
        WorkbookGuard.check(file);
        workbook = open(file);
        sheets = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
    }

    /** A workbook without styles has no dates either, but the parser refuses it unless told so. */
    private static ReadableWorkbook open(Path file) {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            try {
                return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
            } catch (IOException | RuntimeException again) {
                throw new NotASheet(again);
            }
        } catch (IOException | RuntimeException e) {
            throw new NotASheet(e);
        }
    }

    @Override
    public int ways() {
        return sheets.size();
    }

    @Override
    public List<String> sheetNames() {
        return sheets.stream().map(Sheet::getName).toList();
    }

    @Override
    public RowSource open(int way) {
        try {
            return new Rows(sheets.get(way).openStream(), workbook.isDate1904());
        } catch (IOException | RuntimeException e) {
            throw new NotASheet(e);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private static final class Rows implements RowSource {

        private final Stream<Row> stream;
        private final Iterator<Row> rows;
        private final boolean from1904;

        Rows(Stream<Row> stream, boolean from1904) {
            this.stream = stream;
            this.rows = stream.iterator();
            this.from1904 = from1904;
        }

        /** Whatever the parser stumbles over, a damaged file is the user's to mend, not ours. */
        @Override
        public boolean hasNext() {
            try {
                return rows.hasNext();
            } catch (RuntimeException e) {
                throw new NotASheet(e);
            }
        }

        @Override
        public RawRow next() {
            var row = rows.next();
            List<SheetCell> cells = new ArrayList<>(row.getCellCount());
            for (Cell cell : row) {
                cells.add(read(cell));
            }
            return new RawRow(row.getRowNum(), cells);
        }

        private SheetCell read(@Nullable Cell cell) {
            if (cell == null || cell.getValue() == null) {
                return SheetCell.BLANK;
            }
            if (cell.getValue() instanceof BigDecimal number) {
                return DateFormats.isDate(cell.getDataFormatId(), cell.getDataFormatString())
                        ? DateFormats.toMoment(number, from1904)
                                .map(SheetCell::of)
                                .orElseGet(() -> SheetCell.of(number))
                        : number(number, cell);
            }
            return SheetCell.of(CellText.unescape(String.valueOf(cell.getValue())));
        }

        /** A share is kept as a fraction; whoever wrote 85% sees 85%. */
        private static SheetCell number(BigDecimal number, Cell cell) {
            var format = cell.getDataFormatString();
            return format != null && format.endsWith("%")
                    ? SheetCell.of(CellText.number(number.movePointRight(2)) + "%")
                    : SheetCell.of(number);
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
