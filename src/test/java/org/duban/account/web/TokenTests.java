package org.duban.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.account.AccountMother.PASSWORD;
import static org.duban.account.AccountMother.anAccount;
import static org.duban.support.Visitor.location;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duban.account.AccountDetails;
import org.duban.account.AccountId;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.TokenService;
import org.duban.activity.Activity;
import org.duban.activity.ActivityLog;
import org.duban.support.FullStackTest;
import org.duban.support.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens: issued by call or on one's own page, used, revoked. */
@FullStackTest
class TokenTests {

    @Autowired
    private AccountService accounts;

    @Autowired
    private TokenService tokens;

    @Autowired
    private ActivityLog log;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final AccountDetails somebody = anAccount(Role.LEADER);
    private AccountId id;
    private Visitor visitor;

    @BeforeEach
    void open() {
        id = accounts.open(somebody, PASSWORD);
        visitor = Visitor.of(port);
    }

    @Test
    void areIssuedForUserNameAndPasswordAndUsedWithoutASession() {
        var answer = ask(PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(201);
        var token = answer.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        var call = visitor.get("/api/v1/units", "Authorization", "Bearer " + token);
        assertThat(call.statusCode()).isEqualTo(200);
        assertThat(visitor.cookie("duban_session")).isEmpty();
        assertThat(log.of(id.value()).get(1))
                .extracting(Activity::event, Activity::actorName)
                .containsExactly("TOKEN_ISSUED", somebody.displayName());
    }

    @Test
    void areKeptAsHashesOnly() {
        var token = tokens.issue(id, "script");

        var kept = jdbc.sql("select encode(token_hash, 'escape') from api_token where account_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(token);
    }

    @Test
    void areRefusedForAWrongPassword() {
        var answer = ask("wrong");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertProblem(answer, "Wrong user name or password");
    }

    @Test
    void areRefusedToDisabledAccounts() {
        accounts.disable(id);

        var answer = ask(PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertProblem(answer, "This account is disabled");
    }

    @Test
    void areThrottledLikeTheSignInPage() {
        for (var i = 0; i < 5; i++) {
            ask("wrong");
        }

        var answer = ask(PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertProblem(answer, "Too many wrong tries");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 15 * 60L + 1);
    }

    @Test
    void aWrongTokenIsRefusedWithAProblem() {
        var answer = visitor.get("/api/v1/units", "Authorization", "Bearer nonsense", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertProblem(answer, "Not signed in");
    }

    @Test
    void areShownOnceOnOnesOwnPageAndRevokedThere() {
        visitor.signIn(somebody.username(), PASSWORD);

        assertThat(location(visitor.post("/account/tokens", Map.of("name", "数字城管"))))
                .isEqualTo("/account#tokens");
        var token = Jsoup.parse(visitor.get("/account").body()).select("code").text();
        assertThat(visitor.get("/account").body()).contains("数字城管").doesNotContain(token);
        assertThat(tokenWorks(token)).isTrue();

        var row = tokens.of(id).get(0);
        assertThat(location(visitor.post("/account/tokens/" + row.id() + "/revocation", Map.of())))
                .isEqualTo("/account");
        assertThat(tokenWorks(token)).isFalse();
    }

    @Test
    void ofOthersCannotBeRevoked() {
        tokens.issue(id, "script");
        var other = anAccount(Role.ADMIN);
        accounts.open(other, PASSWORD);
        visitor.signIn(other.username(), PASSWORD);

        for (var token : List.of(tokens.of(id).get(0).id(), UUID.randomUUID())) {
            assertThat(visitor.post("/account/tokens/" + token + "/revocation", Map.of())
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(tokens.of(id)).hasSize(1);
    }

    private boolean tokenWorks(String token) {
        return Visitor.of(port)
                        .get("/api/v1/units", "Authorization", "Bearer " + token)
                        .statusCode()
                == 200;
    }

    private HttpResponse<String> ask(String password) {
        return visitor.call(
                "POST",
                "/api/v1/tokens",
                "{\"username\":\"%s\",\"password\":\"%s\",\"name\":\"script\"}"
                        .formatted(somebody.username(), password));
    }

    private static void assertProblem(HttpResponse<String> answer, String title) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"title\":\"" + title + "\"");
    }
}
