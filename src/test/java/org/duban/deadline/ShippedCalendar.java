package org.duban.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;

/** The holiday notices that come with the product. */
final class ShippedCalendar {

    private ShippedCalendar() {}

    static List<CalendarNotice> notices() {
        return IntStream.rangeClosed(2019, 2026)
                .mapToObj(year -> CalendarFile.read(year, "shipped", json(year)))
                .toList();
    }

    static WorkingCalendar calendar() {
        var notices = notices();
        return WorkingCalendar.of(
                notices.stream().map(CalendarNotice::year).toList(),
                notices.stream().flatMap(notice -> notice.days().stream()).toList());
    }

    static String json(int year) {
        try {
            return new ClassPathResource("calendar/" + year + ".json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
