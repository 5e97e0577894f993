package org.duban.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.account.AccountMother.PASSWORD;
import static org.duban.account.AccountMother.anAccount;
import static org.duban.support.Visitor.location;

import java.net.http.HttpResponse;
import org.duban.account.AccountDetails;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.TokenService;
import org.duban.support.FullStackTest;
import org.duban.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Accounts for programs of administrators. */
@FullStackTest
class AccountApiTests {

    @Autowired
    private AccountService accounts;

    @Autowired
    private TokenService tokens;

    @LocalServerPort
    private int port;

    private final AccountDetails somebody = anAccount(Role.LEADER);
    private String token;

    @BeforeEach
    void authorise() {
        token = tokens.issue(accounts.open(anAccount(Role.ADMIN), PASSWORD), "script");
    }

    @Test
    void opensReadsChangesAndDisables() {
        var opened = call(
                "POST",
                "",
                "{\"username\":\"%s\",\"displayName\":\"区领导\",\"roles\":[\"LEADER\"],\"password\":\"%s\"}"
                        .formatted(somebody.username(), PASSWORD));
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(opened.body()).doesNotContain("password");
        var path = location(opened).substring("/api/v1/accounts".length());

        var version = opened.body().replaceAll(".*\"version\":(\\d+).*", "$1");
        var change = "{\"displayName\":\"新名\",\"roles\":[\"OVERSIGHT\"],\"version\":%s}".formatted(version);
        var changed = call("PUT", path, change);
        assertThat(changed.body()).contains("\"displayName\":\"新名\"", "\"roles\":[\"OVERSIGHT\"]");
        assertThat(call("PUT", path, change).statusCode()).isEqualTo(409);

        assertThat(call("POST", path + "/password", "{\"password\":\"another password\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(call("POST", path + "/disablement", "").body()).contains("\"disabled\":true");
        assertThat(call("POST", path + "/enablement", "").body()).contains("\"disabled\":false");
        assertThat(call("GET", "?q=" + somebody.username() + "&role=OVERSIGHT", "")
                        .body())
                .contains("\"items\":[{\"id\":", "\"next\":null");
    }

    @Test
    void readsTheListPieceByPiece() {
        accounts.open(somebody, PASSWORD);

        var first = call("GET", "?limit=1", "");

        var next = first.body().replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(first.body()).contains("\"username\":\"" + next + "\"");
        assertThat(call("GET", "?limit=1&cursor=" + next, "").body()).doesNotContain("\"username\":\"" + next + "\"");
    }

    @Test
    void namesTheFieldsThatAreAtFault() {
        assertThat(call("POST", "", "{}").body())
                .contains("\"status\":422", "{\"field\":\"username\",\"message\":\"Please fill this in\"}");
        assertThat(call("POST", "", "{\"roles\":[\"KING\"]}").body()).contains("\"field\":\"roles[0]\"");
        assertThat(call("POST", "", "{\"username\":\"clerk\",\"displayName\":\"经办\",\"roles\":[null]}")
                        .body())
                .contains("\"status\":422");
        assertThat(call(
                                "POST",
                                "",
                                "{\"username\":\"clerk\",\"displayName\":\"经办\",\"roles\":[\"UNIT\"],\"password\":\"%s\"}"
                                        .formatted(PASSWORD))
                        .body())
                .contains("\"code\":\"ClerkWithoutUnit\"", "\"field\":\"unitId\"");
    }

    private HttpResponse<String> call(String method, String path, String json) {
        return Visitor.of(port).call(method, "/api/v1/accounts" + path, json, "Authorization", "Bearer " + token);
    }
}
