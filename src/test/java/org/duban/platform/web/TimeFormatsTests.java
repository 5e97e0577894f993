package org.duban.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class TimeFormatsTests {

    private final TimeFormats times =
            new TimeFormats(Clock.fixed(Instant.parse("2019-04-19T08:20:00Z"), ZoneId.of("Asia/Shanghai")), messages());

    @BeforeEach
    void speakChinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void writesAMomentInTheOfficesZone() {
        assertThat(times.moment(Instant.parse("2019-04-19T16:05:00Z"))).isEqualTo("4月20日 00:05");
    }

    @Test
    void namesTheYearOnlyWhenItIsNotThisOne() {
        assertThat(times.day(LocalDate.of(2019, 4, 5))).isEqualTo("4月5日");
        assertThat(times.day(LocalDate.of(2018, 4, 5))).isEqualTo("2018年4月5日");
    }

    @Test
    void givesADueMidnightToTheDayThatItEnds() {
        assertThat(times.due(Instant.parse("2019-04-19T16:00:00Z"))).isEqualTo("4月19日 24:00");
        assertThat(times.due(Instant.parse("2018-12-31T16:00:00Z"))).isEqualTo("2018年12月31日 24:00");
        assertThat(times.due(Instant.parse("2019-04-19T09:30:00Z"))).isEqualTo("4月19日 17:30");
    }

    @Test
    void writesInTheReadersLanguage() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(times.due(Instant.parse("2019-04-19T16:00:00Z"))).isEqualTo("19 Apr 24:00");
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/platform");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
