package org.duban.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duban.account.AccountMother;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.TokenService;
import org.duban.support.FullStackTest;
import org.duban.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is answered where no controller answers: problems to programs, pages to people. */
@FullStackTest
class ErrorAnswersTests {

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
        var account = AccountMother.anAccount(Role.ADMIN);
        token = tokens.issue(accounts.open(account, AccountMother.PASSWORD), "script");
        person = Visitor.of(port).signIn(account.username(), AccountMother.PASSWORD);
    }

    @Test
    void anUnknownAddressOfTheInterface() {
        var answer = call("GET", "/api/v1/units/a/b", "");

        assertProblem(answer, 404, "Not found");
        assertThat(answer.body()).contains("\"instance\":\"/api/v1/units/a/b\"");
    }

    @Test
    void anAddressOutsideTheInterface() {
        for (var method : List.of("GET", "POST", "DELETE")) {
            assertProblem(call(method, "/api/v1/nowhere", "{}"), 404, "Not found");
        }
        assertProblem(Visitor.of(port).call("GET", "/api/v1/nowhere", ""), 401, "Not signed in");
    }

    @Test
    void anAddressThatThisAccountMayNotUse() {
        assertProblem(call("POST", "/api/v1/inspections", "{}"), 403, "Not allowed");
    }

    @Test
    void nobodySignedIn() {
        assertProblem(Visitor.of(port).call("GET", "/api/v1/units", ""), 401, "Not signed in");
    }

    @Test
    void aMethodThatIsNotThere() {
        var answer = call("PUT", "/api/v1/units", "{}");

        assertProblem(answer, 405, "Method not allowed");
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    }

    @Test
    void anAnswerOfATypeThatIsNotThere() {
        assertProblem(
                Visitor.of(port)
                        .call("GET", "/api/v1/units", "", "Accept", "image/png", "Authorization", "Bearer " + token),
                406,
                "Not acceptable");
    }

    @Test
    void aBodyOfATypeThatIsNotRead() {
        assertProblem(
                Visitor.of(port)
                        .call(
                                "POST",
                                "/api/v1/units",
                                "x",
                                "Content-Type",
                                "text/plain",
                                "Authorization",
                                "Bearer " + token),
                415,
                "Unsupported media type");
    }

    @Test
    void aBodyThatIsNotJson() {
        assertProblem(call("POST", "/api/v1/units", "{"), 400, "Not readable");
    }

    @Test
    void anIdThatIsNone() {
        assertProblem(call("GET", "/api/v1/units/1", ""), 400, "Parameter unfit");
    }

    @Test
    void aPageThatIsNotThere() {
        var answer = person.get("/units/a/b");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<h1>没有找到</h1>");
    }

    @Test
    void aPageOfSomethingThatIsNotThereSaysWhat() {
        var answer = person.get("/units/" + UUID.randomUUID() + "/edit");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<h1>没有这个单位</h1>");
        assertThat(person.get("/units/" + UUID.randomUUID() + "/edit", "Accept-Language", "en")
                        .body())
                .contains("<h1>No such unit</h1>");
    }

    @Test
    void aPageThatIsNowhere() {
        var answer = person.get("/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<h1>没有找到</h1>");
    }

    @Test
    void aPageThatIsForOthers() {
        var answer = person.get("/inspections/new");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>没有权限</h1>");
    }

    @Test
    void aCallOfTheInterfaceFromAPageWithoutItsSecretIsNotCalledAMissingRight() {
        assertProblem(
                person.call("POST", "/api/v1/units", "{}", "Accept-Language", "en"),
                403,
                "The origin of the request is unclear");
    }

    @Test
    void aFormWithoutTheSessionsSecret() {
        var answer = person.postAsIs("/units", Map.of("name", "x", "level", "SITE"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> call(String method, String path, String json) {
        return Visitor.of(port).call(method, path, json, "Authorization", "Bearer " + token);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String title) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status, "\"title\":\"" + title + "\"");
    }
}
