package org.duban.shared;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a calendar as RFC 5545 wants it: lines of at most 75 bytes, folded, and texts escaped. */
public final class ICalendar {

    private static final int LINE = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder lines = new StringBuilder();

    public ICalendar raw(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    public ICalendar text(String name, String value) {
        return raw(
                name,
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replaceAll("\\R", "\\\\n")
                        .replaceAll("\\p{Cntrl}", " "));
    }

    public ICalendar moment(String name, Instant at) {
        return raw(name, UTC.format(at));
    }

    /** A whole day, with {@code ;VALUE=DATE}. */
    public ICalendar day(String name, LocalDate day) {
        return raw(name + ";VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(day));
    }

    /** A character is never cut in two, which the standard would even allow. */
    private void fold(String line) {
        var used = 0;
        for (var at = 0; at < line.length(); ) {
            var character = line.codePointAt(at);
            var written = Character.toString(character);
            var bytes = written.getBytes(StandardCharsets.UTF_8).length;
            if (used + bytes > LINE) {
                lines.append("\r\n ");
                used = 1;
            }
            lines.append(written);
            used += bytes;
            at += Character.charCount(character);
        }
        lines.append("\r\n");
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
