package org.duban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Calendars are written so that every program reads them. */
class ICalendarTests {

    @Test
    void escapesWhatHasAMeaning() {
        assertThat(new ICalendar().text("SUMMARY", "a,b;c\\d\r\ne\u0007").toString())
                .isEqualTo("SUMMARY:a\\,b\\;c\\\\d\\ne \r\n");
    }

    @Test
    void foldsLinesOfMoreThan75BytesBetweenCharacters() {
        var text = "绿化带内有白色垃圾𠀀".repeat(12);

        var written = new ICalendar().text("SUMMARY", text).toString();

        assertThat(written.split("\r\n"))
                .hasSizeGreaterThan(4)
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(written.replace("\r\n ", "")).isEqualTo("SUMMARY:" + text + "\r\n");
        assertThat(written).doesNotContain("\uFFFD");
    }

    @Test
    void writesMomentsInUtc() {
        assertThat(new ICalendar()
                        .moment("DTEND", Instant.parse("2026-11-24T16:00:00Z"))
                        .toString())
                .isEqualTo("DTEND:20261124T160000Z\r\n");
    }
}
