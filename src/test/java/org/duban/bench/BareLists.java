package org.duban.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duban.finding.FindingState;
import org.duban.finding.Source;
import org.duban.standard.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.util.StreamUtils;

/** The rows of a statement written by hand as they come, a plain workbook for each unit, in one archive. */
final class BareLists {

    private static final int PIECE = 500;
    private static final int UNIT = 13;
    private static final Set<Integer> CODES = Set.of(2, 9, 19, 25);

    private final BareSql database;
    private final String sql = BenchData.text("lists.sql");
    private final Map<String, String> words = new HashMap<>();

    BareLists(BareSql database, MessageSource messages) {
        this.database = database;
        addWords(messages, "finding.source.", EnumSet.allOf(Source.class));
        addWords(messages, "platform.severity.", EnumSet.allOf(Severity.class));
        addWords(messages, "platform.state.", EnumSet.allOf(FindingState.class));
        addWords(messages, "ledger.sheet.verdict.", List.of("PASS", "RETURN"));
    }

    private void addWords(MessageSource messages, String prefix, Collection<?> codes) {
        codes.forEach(code -> words.put(code.toString(), messages.getMessage(prefix + code, null, Locale.CHINA)));
    }

    /** What a campaign found from a moment on. */
    void write(UUID campaign, Timestamp from, OutputStream out) {
        var now = Timestamp.from(BenchClock.START);
        try (var lists = new Lists(out)) {
            database.inTransaction(() -> database.each(lists::add, PIECE, sql, now, now, campaign, campaign, from));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The archive, and the workbook that is on the way. */
    private final class Lists implements AutoCloseable {

        private final ZipOutputStream archive;
        private @Nullable Object unit;
        private @Nullable Workbook workbook;
        private @Nullable Worksheet sheet;
        private int line;

        Lists(OutputStream out) {
            archive = new ZipOutputStream(out, StandardCharsets.UTF_8);
            archive.setLevel(Deflater.BEST_SPEED);
        }

        void add(List<Object> row) {
            try {
                if (sheet == null || !Objects.equals(row.get(UNIT), unit)) {
                    endUnit();
                    beginUnit(row.get(UNIT));
                }
                write(Objects.requireNonNull(sheet), row);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private void beginUnit(@Nullable Object name) throws IOException {
            unit = name;
            archive.putNextEntry(new ZipEntry(name + ".xlsx"));
            workbook = new Workbook(StreamUtils.nonClosing(archive), "Duban", null);
            sheet = workbook.newWorksheet(String.valueOf(name));
            line = 0;
        }

        private void endUnit() throws IOException {
            if (workbook != null) {
                workbook.close();
                archive.closeEntry();
            }
        }

        private void write(Worksheet sheet, List<Object> row) throws IOException {
            for (var column = 0; column < row.size(); column++) {
                var value = row.get(column);
                if (value instanceof Number number) {
                    sheet.value(line, column, number);
                } else if (value instanceof Timestamp moment) {
                    write(sheet, column, moment);
                } else if (value != null) {
                    var text = value.toString();
                    sheet.inlineString(line, column, CODES.contains(column) ? words.get(text) : text);
                }
            }
            line++;
            if (line % PIECE == 0) {
                sheet.flush();
            }
        }

        /** Only what is due is so at midnight, which ends the day before. */
        private void write(Worksheet sheet, int column, Timestamp at) {
            var moment = at.toLocalDateTime();
            if (moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
                sheet.value(line, column, moment.toLocalDate().minusDays(1));
                sheet.style(line, column).format("yyyy-mm-dd").set();
            } else {
                sheet.value(line, column, moment);
                sheet.style(line, column).format("yyyy-mm-dd hh:mm").set();
            }
        }

        @Override
        public void close() throws IOException {
            endUnit();
            archive.close();
        }
    }
}
