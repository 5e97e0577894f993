package org.duban.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingExport;
import org.duban.finding.FindingFilter;
import org.duban.finding.PerUnit;
import org.duban.finding.RecordedFinding;
import org.duban.ledger.sheet.SheetColumn;
import org.duban.ledger.sheet.SheetLayout;
import org.duban.ledger.sheet.SheetWriter;
import org.duban.shared.EntryNames;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.util.StreamUtils;

/** The ledger of findings as a workbook (台账), which can be read in again. */
@Service
@RequiredArgsConstructor
public class FindingSheet {

    private final FindingExport findings;
    private final MessageSource messages;
    private final Clock clock;

    /**
     * A workbook for each unit (问题清单), in one archive. It is written while it is read, and never more than one unit's
     * rows are on the way; the stream is left open.
     */
    public void writeByUnit(FindingFilter filter, SignedIn reader, Locale locale, OutputStream out) {
        findings.exportByUnit(filter, reader, units -> {
            try {
                writeArchive(units, locale, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void writeArchive(PerUnit units, Locale locale, OutputStream out) throws IOException {
        var archive = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // Workbooks are compressed already; what is alike in all of them is soon found.
        archive.setLevel(Deflater.BEST_SPEED);
        var names = new EntryNames(".xlsx");
        while (units.hasNext()) {
            var unit =
                    Objects.requireNonNullElse(units.name(), messages.getMessage("ledger.sheet.no-unit", null, locale));
            var title = messages.getMessage("ledger.sheet.of-unit", new Object[] {unit}, locale);
            archive.putNextEntry(new ZipEntry(names.of(title)));
            new SheetWriter<>(layout(unit, title, locale))
                    .write(StreamUtils.nonClosing(archive), units.rows(), written -> {});
            archive.closeEntry();
        }
        archive.finish();
    }

    private SheetLayout<RecordedFinding> layout(String sheet, @Nullable String title, Locale locale) {
        return new SheetLayout<>(sheet, title, new Columns(messages, locale, clock.instant(), clock.getZone()).all());
    }

    /** Writes while it reads; the stream is left open. */
    public void write(FindingFilter filter, SignedIn reader, Locale locale, OutputStream out) {
        var layout = layout(messages.getMessage("ledger.sheet.title", null, locale), null, locale);
        findings.export(filter, reader, rows -> {
            try {
                new SheetWriter<>(layout).write(out, rows, written -> {});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private record Columns(MessageSource messages, Locale locale, Instant now, ZoneId zone) {

        List<SheetColumn<RecordedFinding>> all() {
            return List.of(
                    column("number", 13, RecordedFinding::number),
                    column("campaign", 26, RecordedFinding::campaign),
                    column("source", 10, row -> words("finding.source.", row.source())),
                    column("found", 17, row -> moment(row.foundAt())),
                    column("place", 24, RecordedFinding::place),
                    column("area", 16, RecordedFinding::area),
                    column("position", 20, this::position),
                    column("item", 11, RecordedFinding::item),
                    column("category", 14, RecordedFinding::category),
                    column("severity", 9, row -> words("platform.severity.", row.severity())),
                    column("points", 7, RecordedFinding::points),
                    column("description", 44, RecordedFinding::description),
                    column("photos-before", 9, row -> orBlank(row.photosBefore())),
                    column("unit", 18, RecordedFinding::unit),
                    column("person", 12, RecordedFinding::person),
                    column("co-units", 20, RecordedFinding::coUnits),
                    column("requirement", 28, RecordedFinding::requirement),
                    column("due", 17, row -> due(row.originalDueAt())),
                    column("due-now", 17, row -> due(extended(row) ? row.dueAt() : null)),
                    column("state", 10, row -> words("platform.state.", row.state())),
                    column("measure", 36, RecordedFinding::measure),
                    column("photos-after", 9, row -> orBlank(row.photosAfter())),
                    column("reported", 17, row -> moment(row.reportedAt())),
                    column("verifier", 14, RecordedFinding::verifier),
                    column("verified", 17, row -> moment(row.verifiedAt())),
                    column("verdict", 10, this::verdict),
                    column("closed", 17, row -> moment(row.closedAt())),
                    column("days-late", 9, row -> orBlank(row.daysLate(now))),
                    column("reworks", 9, row -> orBlank(row.reworks())),
                    column("recurrence-of", 13, RecordedFinding::recurrenceOf));
        }

        private SheetColumn<RecordedFinding> column(
                String name, double width, Function<RecordedFinding, ? extends @Nullable Object> value) {
            return new SheetColumn<>(messages.getMessage("ledger.sheet." + name, null, locale), width, value);
        }

        private String words(String prefix, Enum<?> value) {
            return messages.getMessage(prefix + value.name(), null, locale);
        }

        private @Nullable String verdict(RecordedFinding row) {
            return row.passed() == null
                    ? null
                    : messages.getMessage("ledger.sheet.verdict." + (row.passed() ? "PASS" : "RETURN"), null, locale);
        }

        private @Nullable String position(RecordedFinding row) {
            return row.latitude() == null ? null : row.latitude() + "," + row.longitude();
        }

        private static boolean extended(RecordedFinding row) {
            return row.dueAt() != null && !row.dueAt().equals(row.originalDueAt());
        }

        private static @Nullable Number orBlank(long number) {
            return number == 0 ? null : number;
        }

        /** A moment at which a day begins is known by its day only. */
        private @Nullable Object moment(@Nullable Instant at) {
            if (at == null) {
                return null;
            }
            var local = at.atZone(zone).toLocalDateTime();
            return local.toLocalTime().equals(LocalTime.MIDNIGHT) ? local.toLocalDate() : local;
        }

        /** What is due at midnight is due by the end of the day before. */
        private @Nullable Object due(@Nullable Instant at) {
            if (at == null) {
                return null;
            }
            var local = at.atZone(zone).toLocalDateTime();
            return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? local.toLocalDate().minusDays(1)
                    : local;
        }
    }
}
