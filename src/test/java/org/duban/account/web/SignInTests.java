package org.duban.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.account.AccountMother.PASSWORD;
import static org.duban.account.AccountMother.anAccount;
import static org.duban.support.Visitor.location;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.duban.account.AccountDetails;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.support.FullStackTest;
import org.duban.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Signing in and out with a browser. */
@FullStackTest
class SignInTests {

    private static final String COOKIE = "duban_session";

    @Autowired
    private AccountService accounts;

    @LocalServerPort
    private int port;

    private final AccountDetails somebody = anAccount(Role.INSPECTOR);
    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = Visitor.of(port);
    }

    @Test
    void leadsOnToThePageThatWasAskedFor() {
        accounts.open(somebody, PASSWORD);
        assertThat(location(visitor.get("/units?q=wc"))).isEqualTo("/sign-in");

        assertThat(location(signIn(PASSWORD))).isEqualTo("/units?q=wc");
        assertThat(visitor.get("/units?q=wc").statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotLeadOnToAPieceOfAPage() {
        accounts.open(somebody, PASSWORD);
        visitor.get("/units/choices?q=wc", "Accept", "application/json");
        visitor.get("/units", "HX-Request", "true");

        assertThat(location(signIn(PASSWORD))).isEqualTo("/");
    }

    @Test
    void keepsTheUserNameWhenThePasswordIsWrong() {
        accounts.open(somebody, PASSWORD);

        var answer = signIn("wrong");

        assertThat(location(answer)).isEqualTo("/sign-in?error");
        assertThat(visitor.get(location(answer)).body())
                .contains("账号或密码不对")
                .contains("value=\"" + somebody.username() + "\"")
                .doesNotContain("账号已停用");
    }

    @Test
    void tellsADisabledAccountOnlyToWhoKnowsThePassword() {
        accounts.disable(accounts.open(somebody, PASSWORD));

        assertThat(location(signIn("wrong"))).isEqualTo("/sign-in?error");
        assertThat(location(signIn(PASSWORD))).isEqualTo("/sign-in?disabled");
    }

    @Test
    void doesNotTellWhetherThereIsSuchAnAccount() {
        assertThat(location(signIn("wrong"))).isEqualTo("/sign-in?error");
    }

    @Test
    void stopsLookingAfterFiveFailures() {
        accounts.open(somebody, PASSWORD);
        for (var i = 0; i < 5; i++) {
            signIn("wrong");
        }

        var answer = signIn(PASSWORD);

        assertThat(location(answer)).isEqualTo("/sign-in?throttled");
        assertThat(visitor.get(location(answer)).body()).contains("请过 15 分钟再试");
    }

    @Test
    void changesTheSessionSoThatNobodyElseKnowsIt() {
        accounts.open(somebody, PASSWORD);
        visitor.get("/sign-in");
        var before = visitor.cookie(COOKIE).orElseThrow().getValue();

        signIn(PASSWORD);

        assertThat(visitor.cookie(COOKIE).orElseThrow().getValue()).isNotEqualTo(before);
    }

    @Test
    void isNotUndoneByWhatWasStillBeingAnswered(@Autowired SessionRepositoryFilter<?> sessions) throws Exception {
        accounts.open(somebody, PASSWORD);
        visitor.get("/sign-in");
        var before = visitor.cookie(COOKIE).orElseThrow().getValue();
        var answer = new MockHttpServletResponse();

        sessions.doFilter(requestOf(before), answer, (asked, unused) -> {
            assertThat(((HttpServletRequest) asked).getSession(false)).isNotNull();
            signIn(PASSWORD);
        });

        assertThat(answer.getCookie(COOKIE)).as("a session that is over").isNull();
        assertThat(visitor.get("/account").body()).contains(somebody.username());
        sessions.doFilter(
                requestOf(before),
                new MockHttpServletResponse(),
                (asked, unused) -> assertThat(((HttpServletRequest) asked).getSession(false))
                        .as("whoever knew the session of before")
                        .isNull());
    }

    private static MockHttpServletRequest requestOf(String session) {
        var request = new MockHttpServletRequest("GET", "/sign-in");
        request.setCookies(new Cookie(COOKIE, session));
        return request;
    }

    @Test
    void hidesTheSessionFromScriptsAndOtherSites() {
        accounts.open(somebody, PASSWORD);

        var cookie = signIn(PASSWORD).headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie).startsWith(COOKIE).contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void sendsTheSessionOverSecureLinesOnlyWhereThereIsOne() {
        var plain = visitor.get("/sign-in").headers().firstValue("Set-Cookie");
        var secure = Visitor.of(port)
                .get("/sign-in", "X-Forwarded-Proto", "https")
                .headers()
                .firstValue("Set-Cookie");

        assertThat(plain.orElseThrow()).doesNotContain("Secure");
        assertThat(secure.orElseThrow()).contains("Secure");
    }

    @Test
    void signingOutEndsTheSession() {
        accounts.open(somebody, PASSWORD);
        signIn(PASSWORD);

        assertThat(location(visitor.post("/sign-out", Map.of()))).isEqualTo("/sign-in?signed-out");
        assertThat(location(visitor.get("/units"))).isEqualTo("/sign-in");
    }

    private HttpResponse<String> signIn(String password) {
        return visitor.post("/sign-in", Map.of("username", somebody.username(), "password", password));
    }
}
