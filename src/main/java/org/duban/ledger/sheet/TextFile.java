package org.duban.ledger.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Delimited text, which may be separated by commas, tabs or semicolons. */
final class TextFile implements RowFile {

    private static final char[] SEPARATORS = {',', '\t', ';'};

    private final Path file;
    private final Charset charset;

    TextFile(Path file) throws IOException {
        this.file = file;
        this.charset = TextEncoding.of(file);
    }

    @Override
    public int ways() {
        return SEPARATORS.length;
    }

    @Override
    public List<String> sheetNames() {
        return List.of();
    }

    @Override
    public RowSource open(int way) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(SEPARATORS[way])
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        return new Rows(CSVParser.builder()
                .setReader(TextEncoding.open(file, charset))
                .setFormat(format)
                .get());
    }

    @Override
    public void close() {
        // Each way of reading holds the file for itself.
    }

    private static final class Rows implements RowSource {

        private final CSVParser parser;
        private final Iterator<CSVRecord> records;

        Rows(CSVParser parser) {
            this.parser = parser;
            this.records = parser.iterator();
        }

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (UncheckedIOException e) {
                throw e.getCause() instanceof CSVException ? new NotASheet(e) : e;
            }
        }

        /** A spreadsheet shows a record as one row, however many lines its cells have. */
        @Override
        public RawRow next() {
            var line = records.next();
            return new RawRow(
                    Math.toIntExact(line.getRecordNumber()),
                    line.stream().map(SheetCell::of).toList());
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }
    }
}
