package org.duban.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Visitors.in;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.deadline.DayKind;
import org.duban.deadline.ExtraDay;
import org.duban.deadline.ExtraDays;
import org.duban.deadline.WorkingCalendars;
import org.duban.deadline.WorkingHours;
import org.duban.deadline.WorkingHoursSetting;
import org.duban.support.FullStackTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the district sets in the calendar, on the page and through the interface; in years that no other test reckons in. */
@FullStackTest
@TestConstructor(autowireMode = AutowireMode.ALL)
@RequiredArgsConstructor
class CalendarSettingsTests {

    private static final LocalDate FRIDAY = LocalDate.of(2020, 7, 3);
    private static final LocalDate SATURDAY = LocalDate.of(2020, 7, 4);

    private final MockMvcTester web;
    private final WorkingCalendars calendars;
    private final ExtraDays extraDays;
    private final WorkingHoursSetting hours;

    @AfterEach
    void putBack() {
        extraDays.list().stream()
                .map(ExtraDay::date)
                .filter(date -> date.getYear() == 2020)
                .forEach(date -> extraDays.remove(date, "试验完毕"));
        hours.set(WorkingHours.USUAL);
    }

    @Test
    void anAdministratorSetsAStormDayOffAndTakesItBack() {
        var added = post(
                "/calendar/extra-days",
                Role.ADMIN,
                Map.of("date", "2020-07-03", "kind", "EXTRA_OFF", "reason", "台风停工"));

        assertThat(added).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/calendar?year=2020");
        assertThat(calendars.current().kindOf(FRIDAY)).isEqualTo(DayKind.EXTRA_OFF);
        var page = page("/calendar?year=2020", Role.SUPERVISOR);
        assertThat(page.select("td.day-extra-off").eachText()).containsExactly("3临休 台风停工 临时放假");
        assertThat(page.select("#extra-days tbody").text()).contains("2020年7月3日", "临时放假", "台风停工", "督查室");
        assertThat(page.select("#extra-days form")).isEmpty();

        assertThat(post("/calendar/extra-days/2020-07-03/removal", Role.ADMIN, Map.of("reason", "")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(calendars.current().isWorking(FRIDAY)).isFalse();
        assertThat(post("/calendar/extra-days/2020-07-03/removal", Role.ADMIN, Map.of("reason", "台风改道")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(calendars.current().isWorking(FRIDAY)).isTrue();
    }

    @Test
    void aFormThatIsWrongSaysWhere() {
        var twice = post(
                "/calendar/extra-days", Role.ADMIN, Map.of("date", "2020-07-04", "kind", "EXTRA_OFF", "reason", "休息"));
        var empty = post("/calendar/extra-days", Role.ADMIN, Map.of("date", "", "kind", "", "reason", " "));

        assertThat(twice).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(parsed(twice).select("#date-error").text()).contains("2020年7月4日本来就放假");
        assertThat(empty).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(parsed(empty).select(".refusal li")).hasSize(3);
    }

    @Test
    void workingHoursAreSetAndRefusedNamingTheField() {
        var summer =
                Map.of("morningFrom", "08:30", "morningTo", "12:00", "afternoonFrom", "15:00", "afternoonTo", "18:30");
        var overlapping =
                Map.of("morningFrom", "08:30", "morningTo", "14:30", "afternoonFrom", "14:00", "afternoonTo", "18:30");

        assertThat(post("/calendar/hours", Role.ADMIN, summer)).hasStatus(HttpStatus.FOUND);
        assertThat(hours.get().afternoonFrom()).isEqualTo(LocalTime.of(15, 0));
        assertThat(page("/calendar", Role.SUPERVISOR).select("#hours b").text())
                .isEqualTo("工作日 08:30—12:00、15:00—18:30");

        var refused = post("/calendar/hours", Role.ADMIN, overlapping);
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(parsed(refused).select("#afternoonFrom-error").text()).contains("不能重叠");
        assertThat(parsed(refused).select("#morningTo").val()).isEqualTo("14:30");
        assertThat(hours.get().morningTo()).isEqualTo(LocalTime.NOON);
    }

    @Test
    void onlyAnAdministratorSetsThem() {
        assertThat(post("/calendar/hours", Role.SUPERVISOR, Map.of())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/calendar/extra-days", Role.SUPERVISOR, Map.of())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(call("POST", "/api/v1/calendar/extra-days", Role.SUPERVISOR, "{}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void programsSetAWorkingWeekendAndTakeItBack() {
        var day = "{\"date\": \"2020-07-04\", \"off\": false, \"reason\": \"百日冲刺\"}";

        assertThat(call("POST", "/api/v1/calendar/extra-days", Role.ADMIN, day)).hasStatus(HttpStatus.CREATED);
        assertThat(calendars.current().kindOf(SATURDAY)).isEqualTo(DayKind.EXTRA_WORKING);
        assertThat(call("POST", "/api/v1/calendar/extra-days", Role.ADMIN, day)).hasStatus(HttpStatus.CONFLICT);
        assertThat(call("GET", "/api/v1/calendar/extra-days", Role.UNIT, ""))
                .bodyJson()
                .extractingPath("$[?(@.date == '2020-07-04')].reason")
                .asArray()
                .containsExactly("百日冲刺");
        assertThat(call("POST", "/api/v1/calendar/extra-days/2020-07-04/removal", Role.ADMIN, "{\"reason\": \"取消\"}"))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(call("POST", "/api/v1/calendar/extra-days/2020-07-04/removal", Role.ADMIN, "{\"reason\": \"取消\"}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void programsAreToldTheFieldAtFault() {
        var wrongYear = "{\"date\": \"2206-07-04\", \"off\": true, \"reason\": \"台风\"}";
        var slotEndsFirst = """
                {"morningFrom": "08:00", "morningTo": "07:00", "afternoonFrom": "14:00", "afternoonTo": "18:00"}
                """;

        assertThat(call("POST", "/api/v1/calendar/extra-days", Role.ADMIN, wrongYear))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("date");
        assertThat(call("POST", "/api/v1/calendar/extra-days", Role.ADMIN, "{}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(call("PUT", "/api/v1/calendar/working-hours", Role.ADMIN, slotEndsFirst))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("morningTo");
        assertThat(call("GET", "/api/v1/calendar/working-hours", Role.LEADER, ""))
                .bodyJson()
                .extractingPath("$.morningFrom")
                .isEqualTo("08:00:00");
    }

    @Test
    void programsPreviewWorkingHours() {
        var request = "{\"kind\": \"WORKING_HOURS\", \"amount\": 2, \"from\": \"2020-07-03T09:00:00Z\"}";

        assertThat(call("POST", "/api/v1/deadlines/preview", Role.UNIT, request))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.dueAt")
                .isEqualTo("2020-07-06T01:00:00Z");
    }

    @Test
    void aMonthNamesItsDays() {
        extraDays.add(FRIDAY, true, "台风停工");

        var page = page("/calendar/months/2020-07", Role.SUPERVISOR);

        assertThat(page.select("h1").text()).isEqualTo("2020年7月工作日历");
        assertThat(page.select(".calendar-month td > b")).hasSize(31);
        assertThat(page.select(".calendar-named li").eachText())
                .anySatisfy(line -> assertThat(line).contains("7月3日", "临时放假", "台风停工"));
        assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/calendar/months/2020-06");
    }

    @Test
    void aTableIsImportedAndRefusedNamingTheRow() {
        assertThat(upload("2097.csv", "日期,休/班,名称\n2097-01-01,休,元旦\n")).hasStatus(HttpStatus.FOUND);
        assertThat(calendars.current().isWorking(LocalDate.of(2097, 1, 1))).isFalse();

        var refused = upload("2097.csv", "日期,休/班,名称\n2097-01-01,休,元旦\n2097-01-01,班,元旦\n");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(parsed(refused).select("#file-error").text()).contains("第3行“日期”", "出现了两次");
        assertThat(calendars.current().isWorking(LocalDate.of(2097, 1, 1))).isFalse();
    }

    @Test
    void everyPageOfTheOfficeSaysThatAYearIsMissing() {
        var missing = calendars.missingYears();

        assertThat(page("/units", Role.SUPERVISOR).select(".calendar-banner[role=alert]"))
                .hasSameSizeAs(missing);
        assertThat(page("/units", Role.ADMIN).select(".calendar-banner a[href$='#import']"))
                .hasSameSizeAs(missing);
        assertThat(page("/units", Role.INSPECTOR).select(".calendar-banner")).isEmpty();
        assertThat(page("/calendar", Role.ADMIN).select(".calendar-banner")).isEmpty();
    }

    private MvcTestResult upload(String name, String content) {
        return web.post()
                .uri("/calendar")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .param("year", "2097")
                .header("Accept-Language", "zh-CN")
                .with(in(Role.SUPERVISOR))
                .exchange();
    }

    private MvcTestResult post(String address, Role role, Map<String, String> fields) {
        var request = web.post().uri(address).header("Accept-Language", "zh-CN").with(in(role));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult call(String method, String address, Role role, String body) {
        return web.method(HttpMethod.valueOf(method))
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(in(role))
                .exchange();
    }

    private Document page(String address, Role role) {
        var answer = web.get()
                .uri(address)
                .header("Accept-Language", "zh-CN")
                .with(in(role))
                .exchange();
        assertThat(answer).hasStatusOk();
        return parsed(answer);
    }

    private static Document parsed(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
