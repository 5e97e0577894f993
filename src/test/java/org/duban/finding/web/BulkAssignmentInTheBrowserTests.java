package org.duban.finding.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Pages.violations;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import org.duban.account.TokenService;
import org.duban.finding.FindingAssignments;
import org.duban.finding.FindingId;
import org.duban.inspection.InspectionWorld;
import org.duban.support.FullStackTest;
import org.duban.support.InstalledChromium;
import org.duban.support.Pages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Ticking drafts in the register and handing them out, with mouse, thumb and keyboard. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkAssignmentInTheBrowserTests {

    private static final Path SHOTS = Path.of("target", "pages");

    private final Playwright playwright = InstalledChromium.playwright();
    private Browser browser;
    private InspectionWorld world;
    private String token;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    @BeforeAll
    void open() {
        browser = InstalledChromium.launch(playwright);
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @BeforeEach
    void threeDrafts() {
        world = new InspectionWorld(beans);
        token = beans.getBean(TokenService.class).issue(world.district.supervisor.accountId(), "browser");
        for (var number = 0; number < 3; number++) {
            world.draft(null);
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, zh-CN", "1440, en", "390, zh-CN", "390, en"})
    void ticksAllOnThePageAndAssignsThem(int width, String language) {
        try (var context = context(width, language)) {
            var page = register(context);
            assertThat(page.locator(".bulk-bar")).isHidden();
            page.locator("tbody .cell-tick input").first().check();
            shoot(page, "ticked-%d-%s".formatted(width, language));
            assertThat(violations(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);

            page.locator("[data-tick-all]:visible").check();
            assertThat(page.locator("[data-tick-count]")).hasText("3");
            var unit = "搬口办事处" + world.district.mark();
            page.locator("#bulk-unit").pressSequentially(unit);
            page.locator(".bulk-bar .combobox-list li", new Page.LocatorOptions().setHasText(unit))
                    .first()
                    .click();
            page.selectOption("#bulk-due", "DAYS_3");
            Pages.follow(page, () -> page.click(".bulk-bar .btn-primary"));

            assertThat(page.locator(".notice")).containsText("3");
            assertThat(page.locator(".state-assigned")).hasCount(3);
            assertThat(page.locator(".cell-tick")).hasCount(0);
        }
    }

    @Test
    void worksWithTheKeyboardAlone() {
        try (var context = context(1440, "zh-CN")) {
            var page = register(context);
            page.locator("tbody .cell-tick input").first().focus();
            page.keyboard().press("Space");
            page.locator("#bulk-unit").focus();
            page.keyboard().press("Tab");
            page.keyboard().type("3");
            page.selectOption("#bulk-due", "DAYS_3");
            page.keyboard().press("Tab");
            Pages.follow(page, () -> page.keyboard().press("Enter"));

            assertThat(page.locator(".state-assigned")).hasCount(1);
        }
    }

    @Test
    void namesThoseThatSomebodyElseWasFasterWith() {
        try (var context = context(390, "zh-CN")) {
            var page = register(context);
            for (var box : page.locator("tbody .cell-tick input").all()) {
                box.check();
            }
            var taken = page.locator("tbody .cell-no").first().textContent();
            withdraw(page.locator(".row-link").first().getAttribute("href"));
            page.selectOption("#bulk-due", "HOURS_24");
            Pages.follow(page, () -> page.click(".bulk-bar .btn-primary"));

            assertThat(page.locator(".notice")).containsText("已交办 2 条，1 条没有交办");
            assertThat(page.locator(".notice li")).containsText(taken + "：问题已撤销，不能再这样处理");
            shoot(page, "refused-390-zh-CN");
            assertThat(violations(page)).isEmpty();
        }
    }

    @Test
    void theSummaryOfARefusedFormNamesTheFieldAndLeadsToIt() {
        try (var context = context(390, "zh-CN")) {
            var page = context.newPage();
            page.navigate("http://127.0.0.1:" + port + "/findings/new?campaign=" + world.district.campaign);
            Pages.follow(page, () -> page.click(".action-bar .btn-primary"));

            assertThat(page.locator(".refusal")).containsText("点位：请填写");
            assertThat(page.locator(".refusal")).containsText("问题：请填写");
            page.locator(".refusal a", new Page.LocatorOptions().setHasText("点位"))
                    .click();
            assertThat(page.locator("#placeId")).isFocused();
            shoot(page, "summary-390-zh-CN");
            assertThat(violations(page)).isEmpty();
        }
    }

    private void withdraw(String address) {
        var id = FindingId.valueOf(address.substring(address.lastIndexOf('/') + 1));
        beans.getBean(FindingAssignments.class).withdraw(id, "记重了", world.district.supervisor, null);
    }

    private Page register(BrowserContext context) {
        var page = context.newPage();
        page.navigate("http://127.0.0.1:" + port + "/findings?campaign=" + world.district.campaign);
        return page;
    }

    private BrowserContext context(int width, String language) {
        return browser.newContext(Pages.window(width, language, token));
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("bulk-" + name + ".png")));
    }
}
