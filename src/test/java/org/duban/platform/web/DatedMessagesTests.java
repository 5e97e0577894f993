package org.duban.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Days in refusals read like days on pages. */
class DatedMessagesTests {

    private final DatedMessages messages =
            new DatedMessages("messages/platform", "messages/campaign", "messages/deadline", "messages/ranking");

    @Test
    void writesDaysInTheReadersLanguage() {
        var code = "problemDetail.org.duban.deadline.request.UntilTooLate";
        var day = LocalDate.of(2026, 11, 23);

        assertThat(said(code, Locale.SIMPLIFIED_CHINESE, day)).isEqualTo("最晚可到 2026年11月23日");
        assertThat(said(code, Locale.ENGLISH, day)).isEqualTo("The latest possible date is 23 Nov 2026");
    }

    @Test
    void writesMomentsWithTheirTime() {
        var code = "problemDetail.org.duban.ranking.objection.ObjectedTooLate";

        assertThat(said(code, Locale.SIMPLIFIED_CHINESE, LocalDateTime.of(2026, 11, 23, 9, 5)))
                .isEqualTo("异议应在 2026年11月23日 09:05 前提出");
    }

    @Test
    void doesSoForFieldsOfFormsToo() {
        var error = new DefaultMessageSourceResolvable(
                new String[] {"problemDetail.org.duban.campaign.CampaignDayOutOfRange"},
                new Object[] {LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31)});

        assertThat(messages.getMessage(error, Locale.SIMPLIFIED_CHINESE)).contains("2000年1月1日 至 2099年12月31日");
    }

    @Test
    void leavesOtherArgumentsAlone() {
        assertThat(said("campaign.tasks-done", Locale.SIMPLIFIED_CHINESE, 8, 20))
                .contains("8", "20");
        assertThat(said("problemDetail.org.duban.deadline.request.UntilTooLate", Locale.ENGLISH, (Object) null))
                .contains("null");
    }

    private String said(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}
