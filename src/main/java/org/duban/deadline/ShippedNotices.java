package org.duban.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Fills in, before the first request is served, the holiday notices that come with the product. */
@Slf4j
@Component
@RequiredArgsConstructor
class ShippedNotices implements SmartInitializingSingleton {

    private final WorkingCalendars calendars;

    @Override
    public void afterSingletonsInstantiated() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:calendar/*.json")) {
                add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var year : calendars.missingYears()) {
            log.warn(
                    "There is no holiday calendar for {}: working days of that year are counted Monday to Friday."
                            + " Import the holiday notice of {}.",
                    year,
                    year);
        }
    }

    private void add(Resource file) throws IOException {
        var name = String.valueOf(file.getFilename());
        var year = Integer.parseInt(name.substring(0, name.indexOf('.')));
        if (calendars.addIfMissing(year, name, file.getContentAsString(StandardCharsets.UTF_8))) {
            log.info("Holiday calendar of {} filled in.", year);
        }
    }
}
