package org.duban.finding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.deadline.DeadlineStatus.DUE_SOON;
import static org.duban.deadline.DeadlineStatus.MET_LATE;
import static org.duban.deadline.DeadlineStatus.OVERDUE;
import static org.duban.deadline.DeadlineStatus.daysLate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What stands beside a light counts the same days as papers and sheets do. */
class FindingLinesTests {

    private static final Instant DUE = Instant.parse("2019-04-19T10:00:00Z");

    private final FindingLines lines = new FindingLines(messages(), Clock.systemUTC());

    @BeforeEach
    void speakChinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1分钟", "59, 1, 59分钟", "1439, 1, 23小时", "1440, 2, 2天", "2879, 2, 2天", "58000, 41, 41天"})
    void countsBegunDays(long minutes, long days, String words) {
        var now = DUE.plus(Duration.ofMinutes(minutes));

        assertThat(daysLate(DUE, null, null, now)).isEqualTo(days);
        assertThat(lines.words(OVERDUE, DUE, null, now)).isEqualTo(words);
        assertThat(lines.words(MET_LATE, DUE, now, now.plus(Duration.ofDays(9))))
                .isEqualTo(words);
    }

    @Test
    void saysItInEnglish() {
        LocaleContextHolder.setLocale(Locale.UK);

        assertThat(lines.words(OVERDUE, DUE, null, DUE.plus(Duration.ofHours(3))))
                .isEqualTo("3 h late");
        assertThat(lines.words(OVERDUE, DUE, null, DUE.plus(Duration.ofHours(30))))
                .isEqualTo("2 days late");
    }

    @Test
    void saysWhatIsLeft() {
        assertThat(lines.words(DUE_SOON, DUE, null, DUE.minus(Duration.ofHours(47))))
                .isEqualTo("剩47小时");
        assertThat(lines.words(DUE_SOON, DUE, null, DUE.minus(Duration.ofDays(2))))
                .isEqualTo("剩2天");
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/finding");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
