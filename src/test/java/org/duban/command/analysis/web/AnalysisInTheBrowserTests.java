package org.duban.command.analysis.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Pages.complaints;
import static org.duban.support.Pages.follow;
import static org.duban.support.Pages.shoot;
import static org.duban.support.Pages.violations;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.duban.account.SignedIn;
import org.duban.account.TokenService;
import org.duban.ranking.RankingWorld;
import org.duban.support.FullStackTest;
import org.duban.support.InstalledChromium;
import org.duban.support.Pages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Asking, going down into a figure, and giving the question to somebody else. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalysisInTheBrowserTests {

    private final Playwright playwright = InstalledChromium.playwright();
    private Browser browser;
    private RankingWorld world;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    @BeforeAll
    void someFindings() {
        browser = InstalledChromium.launch(playwright);
        world = new RankingWorld(beans);
        world.finding(world.jiazhai).due("04-11T24:00");
        world.finding(world.jiazhai).found("04-16T10:00").due("04-20T24:00");
        world.finding(world.wenchang).due("04-14T24:00").handedIn("04-12T10:00").closed("04-13T10:00");
        world.finding(world.bankou).due("04-14T24:00");
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void goesFromTheDistrictDownToTheFindingsAndSharesTheQuestion() {
        try (var context = browser.newContext(Pages.window(1440, "zh-CN", token(world.supervisor)))) {
            var page = context.newPage();
            var complaints = complaints(page);
            page.navigate(address("/analysis?columns=week&campaign=" + world.campaign));
            assertThat(page.locator(".chart-area svg")).isVisible();
            assertThat(row(page, "文昌办事处").locator("td").last()).hasText("3");

            follow(page, () -> row(page, "文昌办事处").locator("th a").click());
            assertThat(row(page, "贾寨行政村").locator("td").last()).hasText("2");
            follow(
                    page,
                    () -> page.locator(".page-actions a", new Page.LocatorOptions().setHasText("存为常用视图"))
                            .click());
            page.fill("#name", "文昌各村 " + world.campaign);
            page.check("input[name=shared]");
            follow(page, () -> page.locator("main form .btn-primary").first().click());
            assertThat(page.locator("h1")).containsText("文昌各村");
            var view = page.locator(".analysis-views [aria-current]").getAttribute("href");

            follow(page, () -> row(page, "贾寨行政村").locator("td a").last().click());
            assertThat(page.locator("table.register tbody tr")).hasCount(2);
            assertThat(complaints).isEmpty();
            opensForSomebodyElse(view);
        }
    }

    private void opensForSomebodyElse(String view) {
        try (var context = browser.newContext(Pages.window(390, "zh-CN", token(world.clerk)))) {
            var page = context.newPage();
            page.navigate(address(view));
            assertThat(page.locator("h1")).containsText("文昌各村");
            assertThat(page.locator(".pivot tfoot td").last()).hasText("3");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pivot, /analysis?rows=unit",
        "stack, /analysis?rows=unit&columns=severity&measure=open",
        "within, /analysis?rows=unit&rows=source&columns=month",
        "movement, /analysis/movement?last=2019-05-05",
        "lateness, /analysis/lateness?q=",
        "places, /analysis/places?q=",
        "save, /analysis/views/new?rows=unit"
    })
    void everyPageHasRoomForEverybody(String name, String path) {
        for (var width : new int[] {1440, 390}) {
            try (var context = browser.newContext(Pages.window(width, "en", token(world.leader)))) {
                var page = context.newPage();
                var complaints = complaints(page);
                page.navigate(address(path + "&campaign=" + world.campaign));
                shoot(page, "analysis-%s-%d".formatted(name, width));

                assertThat(violations(page)).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(width);
                assertThat(complaints).isEmpty();
            }
        }
    }

    private static Locator row(Page page, String name) {
        return page.locator(".pivot tbody tr", new Page.LocatorOptions().setHasText(name))
                .first();
    }

    private String token(SignedIn who) {
        return beans.getBean(TokenService.class).issue(who.accountId(), "browser");
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
