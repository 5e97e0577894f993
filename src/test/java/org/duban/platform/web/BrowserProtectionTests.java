package org.duban.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Visitor.location;

import java.util.List;
import java.util.Map;
import org.duban.account.AccountMother;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.support.FullStackTest;
import org.duban.support.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What keeps other sites and slipped-in scripts away. */
@FullStackTest
class BrowserProtectionTests {

    @Autowired
    private AccountService accounts;

    @LocalServerPort
    private int port;

    @Test
    void everyPageSaysWhatMayRunOnIt() {
        var headers = Visitor.of(port).get("/sign-in").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).contains("camera=(self), geolocation=(self)");
    }

    @Test
    void signedInPagesAreNotKeptByCaches() {
        assertThat(signedIn().get("/account").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void noPageHasInlineScriptOrStyle() {
        var visitor = signedIn();

        for (var path : List.of(
                "/sign-in",
                "/account",
                "/accounts",
                "/accounts/new",
                "/units",
                "/units/new",
                "/places",
                "/places/new",
                "/nowhere")) {
            var page = Jsoup.parse(visitor.get(path).body());
            assertThat(page.select("script:not([src]), style, [style], [onclick], [onchange], [onsubmit], [onload]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("[src^=http], link[href^=http], a[href^=javascript]"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        var account = AccountMother.anAccount(Role.ADMIN);
        accounts.open(account, AccountMother.PASSWORD);
        var visitor = Visitor.of(port);

        var forged = visitor.postAsIs(
                "/sign-in", Map.of("username", account.username(), "password", AccountMother.PASSWORD));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(location(visitor.get("/account"))).isEqualTo("/sign-in");
    }

    @Test
    void aCallOfAnotherSiteInSomebodysSessionIsRefused() {
        var forged = signedIn().call("POST", "/api/v1/units", "{\"name\":\"x\",\"level\":\"SITE\"}");

        assertThat(forged.statusCode()).isEqualTo(403);
    }

    private Visitor signedIn() {
        var account = AccountMother.anAccount(Role.ADMIN);
        accounts.open(account, AccountMother.PASSWORD);
        return Visitor.of(port).signIn(account.username(), AccountMother.PASSWORD);
    }
}
