package org.duban.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duban.account.AccountMother;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.TokenService;
import org.duban.support.FullStackTest;
import org.duban.support.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Days of another age, wherever they are given: the database could not hold them. */
@FullStackTest
class DayFormatsTests {

    private static final List<String> ABSURD = List.of(
            "+999999999-01-01",
            "-999999999-01-01",
            "+99999-01-01",
            "99999-01-01",
            "0000-01-01",
            "1999-12-31",
            "2100-01-01");

    @Autowired
    private AccountService accounts;

    @Autowired
    private TokenService tokens;

    @LocalServerPort
    private int port;

    private Visitor person;
    private String token;

    @BeforeEach
    void signIn() {
        var account = AccountMother.anAccount(Role.SUPERVISOR, Role.INSPECTOR, Role.ADMIN);
        token = tokens.issue(accounts.open(account, AccountMother.PASSWORD), "script");
        person = Visitor.of(port).signIn(account.username(), AccountMother.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/findings?foundFrom=",
                "/findings?foundTo=",
                "/findings?closedFrom=",
                "/findings?closedTo=",
                "/findings?openAt=",
                "/relapses?from=",
                "/relapses?to=",
                "/analysis?foundFrom=",
                "/analysis/movement?last=",
                "/analysis/movement?period=",
                "/inspections?from=",
                "/inspections?to=",
                "/coverage?on=",
                "/documents?from=",
                "/documents?to=",
            })
    void filters(String address) {
        for (var day : List.of("2000-01-01", "2099-12-31")) {
            assertThat(person.get(address + day).statusCode()).as(address + day).isIn(200, 422);
        }
        for (var day : ABSURD) {
            assertThat(person.get(address + encoded(day)).statusCode())
                    .as(address + day)
                    .isEqualTo(400);
        }
    }

    @Test
    void theInterfaceNamesTheParameter() {
        var answer = call("GET", "/api/v1/findings?foundFrom=" + encoded("+99999-01-01"), "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"foundFrom\"", "2000 to 2099");
    }

    @Test
    void theInterfaceNamesTheFieldOfADay() {
        for (var day : ABSURD) {
            var answer = call("POST", "/api/v1/deadlines/preview", "{\"kind\": \"DATE\", \"date\": \"" + day + "\"}");

            assertThat(answer.statusCode()).as(day).isEqualTo(422);
            assertThat(answer.body()).as(day).contains("\"field\":\"date\"", "2000 to 2099");
        }
    }

    @Test
    void theInterfaceNamesTheFieldOfAMoment() {
        for (var moment : List.of("\"+999999999-12-31T00:00:00Z\"", "\"2101-01-01T00:00:00Z\"", "99999999999999")) {
            var answer = call(
                    "POST",
                    "/api/v1/deadlines/preview",
                    "{\"kind\": \"DAYS\", \"amount\": 3, \"from\": " + moment + "}");

            assertThat(answer.statusCode()).as(moment).isEqualTo(422);
            assertThat(answer.body()).as(moment).contains("\"field\":\"from\"", "2099");
        }
    }

    @Test
    void aFormComesBackWithWhatWasTyped() {
        var answer = person.post(
                "/campaigns", Map.of("name", "迎检", "startsOn", "+99999-01-01", "watchDays", "viele", "version", "3"));
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#startsOn-error").text()).contains("请填写 2000 年至 2099 年间的日期");
        assertThat(page.select("#watchDays-error").text()).contains("请填写整数");
        assertThat(page.select("#startsOn").val()).isEqualTo("+99999-01-01");
        assertThat(page.select("#name").val()).isEqualTo("迎检");
        assertThat(page.select("input[name=version]").val()).isEqualTo("3");
    }

    @Test
    void cursorsThatNobodyWasGiven() {
        for (var list : List.of("/api/v1/inspections", "/api/v1/deadlines", "/api/v1/inbox")) {
            for (var place : List.of("+999999999-01-01", "+999999999-01-01T00:00:00Z")) {
                var answer = call("GET", list + "?cursor=" + encoded(place + "~" + UUID.randomUUID()), "");

                assertThat(answer.statusCode()).as(list).isIn(400, 422);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOUND", "DUE", "POINTS"})
    void cursorsOfTheRegister(String order) {
        for (var key : List.of("+999999999-01-01T00:00:00Z", "1E500000000", "-1E-500000000", "irgendwann", "")) {
            var cursor = Base64.getUrlEncoder()
                    .encodeToString((key + " " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));

            assertThat(call("GET", "/api/v1/findings?order=" + order + "&cursor=" + encoded(cursor), "")
                            .statusCode())
                    .as(key)
                    .isIn(400, 422);
        }
    }

    @Test
    void monthsOfTheCalendar() {
        assertThat(person.get("/calendar/months/2026-05").statusCode()).isEqualTo(200);
        assertThat(person.get("/calendar/months/" + encoded("+999999999-12")).statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> call(String method, String path, String json) {
        return Visitor.of(port).call(method, path, json, "Authorization", "Bearer " + token, "Accept-Language", "en");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
