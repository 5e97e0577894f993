package org.duban.platform.time;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** The one clock. Its zone is the one in which days begin and end, whatever the machine's own zone is. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** Gives way to any other clock of the present. */
    @Bean
    @Fallback
    @Qualifier("present")
    Clock clock(@Value("${duban.zone}") ZoneId zone) {
        return Clock.system(zone);
    }

    /** What a form takes for today is the day of that zone too. */
    @Bean
    ValidationConfigurationCustomizer validatingClock(Clock clock) {
        return validation -> validation.clockProvider(() -> clock);
    }
}
