package org.duban.support;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets full-stack tests see what the passing of time does. */
@TestConfiguration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @Qualifier("present")
    MovableClock movableClock(@Value("${duban.zone}") ZoneId zone) {
        return new MovableClock(zone);
    }
}
