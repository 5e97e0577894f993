package org.duban.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Visitors.in;

import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.deadline.WorkingCalendars;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@FullStackTest
@TestConstructor(autowireMode = AutowireMode.ALL)
@RequiredArgsConstructor
class CalendarPageTests {

    private final MockMvcTester web;
    private final WorkingCalendars calendars;
    private final Clock clock;

    @Test
    void aYearHasTwelveMonthsAndAllItsDays() {
        var page = page("/calendar?year=2024", Role.SUPERVISOR);

        assertThat(page.select(".calendar-month")).hasSize(12);
        assertThat(page.select(".calendar-month td > b")).hasSize(366);
        var firstWeek = page.select(".calendar-month:eq(1) tbody tr:first-child td");
        assertThat(firstWeek).hasSize(7);
        assertThat(firstWeek.eachText()).containsExactly("1", "2", "3", "4班 春节 调休上班");
    }

    @Test
    void daysDifferByWordNotOnlyByColour() {
        var october = page("/calendar?year=2025", Role.ADMIN)
                .select(".calendar-month")
                .get(9);

        assertThat(october.select("td.day-holiday").first().text()).isEqualTo("1休 国庆节、中秋节 节假日放假");
        assertThat(october.select("td.day-make-up").eachText()).containsExactly("11班 国庆节、中秋节 调休上班");
        assertThat(october.select("td.day-weekend")).isNotEmpty();
        assertThat(october.select("caption").text()).contains("18 天");
    }

    @Test
    void theHolidaysOfAYearAreListed() {
        var rows = page("/calendar?year=2025", Role.ADMIN)
                .select(".calendar-below .register tbody tr")
                .eachText();

        assertThat(rows).anySatisfy(row -> assertThat(row).startsWith("春节").contains("8", "1月26日", "2月8日"));
    }

    @Test
    void aYearThatIsNotKnownIsSaidToBe() {
        var page = page("/calendar?year=2001", Role.SUPERVISOR);

        assertThat(page.select(".notice").text()).contains("没有2001年的节假日安排");
        assertThat(page.select("td.day-holiday")).isEmpty();
    }

    @Test
    void aMissingYearIsSaidLoudly() {
        assertThat(page("/calendar", Role.SUPERVISOR).select(".calendar-missing[role=alert]"))
                .hasSameSizeAs(calendars.missingYears());
    }

    @Test
    void aNoticeIsImported() {
        var answer = upload(2098, """
                {"year": 2098, "papers": ["关于2098年部分节假日安排的通知"],
                 "days": [{"name": "元旦", "date": "2098-01-01", "isOffDay": true}]}
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(answer).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/calendar?year=2098");
        assertThat(calendars.current().isWorking(LocalDate.of(2098, 1, 1))).isFalse();
        assertThat(page("/calendar?year=2098", Role.ADMIN).text()).contains("关于2098年部分节假日安排的通知");
    }

    @Test
    void aRefusedFileIsNamedByPlaceAndReason() {
        var answer = upload(2099, """
                {"year": 2099, "days": [{"name": "元旦", "date": "2099/01/01", "isOffDay": true}]}
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(parsed(answer).select("#file-error").text()).contains("days[0].date", "应为形如2025-10-01的日期");
        assertThat(parsed(answer).select("#year").val()).isEqualTo("2099");
        assertThat(calendars.current().knows(2099)).isFalse();
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThat(error(upload(2099, "{\"year\": 2099, \"name\": \"元旦\"}".getBytes(Charset.forName("GBK")))))
                .contains("UTF-8");
        assertThat(error(upload(2099, new byte[0]))).contains("请选择文件");
        assertThat(error(upload(2099, new byte[1_000_001]))).contains("文件太大");
        assertThat(calendars.current().knows(2099)).isFalse();
    }

    @Test
    void aYearOutOfReachIsRefused() {
        var answer = upload(1999, "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(parsed(answer).select("#year-error").text()).isNotBlank();
    }

    @Test
    void thePageReadsInEnglish() {
        var page = page("/calendar?year=2025&lang=en", Role.SUPERVISOR);

        assertThat(page.select("h1").text()).isEqualTo("Working calendar 2025");
        assertThat(page.select(".calendar-month caption").first().text()).isEqualTo("January 19 working days");
        assertThat(page.select(".calendar-legend li").eachText())
                .containsExactly(
                        "9Working day",
                        "9Weekend",
                        "9offHoliday",
                        "9onMake-up working day",
                        "9+offExtra day off",
                        "9+onExtra working day",
                        "9Today");
    }

    @Test
    void todayIsMarked() {
        assertThat(page("/calendar", Role.ADMIN)
                        .select("td[aria-current=date] > b")
                        .eachText())
                .containsExactly(String.valueOf(LocalDate.now(clock).getDayOfMonth()));
    }

    @Test
    void aPageCostsTheSameEveryTime() {
        assertThat(Statements.during(() -> page("/calendar?year=2025", Role.ADMIN)))
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void onlyTheOfficeSeesIt() {
        assertThat(web.get().uri("/calendar").with(in(Role.INSPECTOR)).exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private Document page(String uri, Role role) {
        var answer = web.get()
                .uri(uri)
                .header("Accept-Language", "zh-CN")
                .with(in(role))
                .exchange();
        assertThat(answer).hasStatusOk();
        return parsed(answer);
    }

    private MvcTestResult upload(int year, byte[] content) {
        return web.post()
                .uri("/calendar")
                .multipart()
                .file(new MockMultipartFile("file", year + ".json", "application/json", content))
                .param("year", Integer.toString(year))
                .header("Accept-Language", "zh-CN")
                .with(in(Role.SUPERVISOR))
                .exchange();
    }

    private static String error(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return parsed(answer).select("#file-error").text();
    }

    private static Document parsed(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
