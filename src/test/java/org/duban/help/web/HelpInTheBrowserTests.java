package org.duban.help.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.duban.account.TokenService;
import org.duban.campaign.CampaignWorld;
import org.duban.help.GuideRole;
import org.duban.support.FullStackTest;
import org.duban.support.InstalledChromium;
import org.duban.support.Pages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The help beside a page, its own pages, and the guides, of which each is one sheet. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HelpInTheBrowserTests {

    private final Playwright playwright = InstalledChromium.playwright();
    private Browser browser;
    private String token;

    @LocalServerPort
    private int port;

    @BeforeAll
    void open(@Autowired ApplicationContext beans, @Autowired TokenService tokens) {
        browser = InstalledChromium.launch(playwright);
        token = tokens.issue(new CampaignWorld(beans).supervisor.accountId(), "browser");
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource({"1440, zh-CN", "1440, en", "390, zh-CN", "390, en"})
    void opensByAKeyAndGivesTheFocusBack(int width, String language) {
        try (var context = browser.newContext(Pages.window(width, language, token))) {
            var page = context.newPage();
            var complaints = Pages.complaints(page);
            page.navigate(address("/findings"));
            page.locator(".help-opener").focus();

            page.keyboard().press("?");
            page.locator("#help .help-steps").waitFor();
            Pages.shoot(page, "help-panel-" + width + "-" + language);
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("help-heading");
            assertThat(Pages.violations(page)).isEmpty();
            assertThat(Pages.width(page)).isEqualTo(width);

            page.locator("#help .help-related a").first().click();
            page.waitForCondition(
                    () -> !page.textContent("#help-heading").equals(page.title().split(" · ", 2)[0]));
            page.keyboard().press("Escape");
            assertThat(page.locator("#help").isVisible()).isFalse();
            assertThat(page.evaluate("document.activeElement.className"))
                    .asString()
                    .contains("help-opener");
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/help, 1440, zh-CN",
        "/help, 390, en",
        "/help?q=nothing+of+the+kind, 390, zh-CN",
        "/help/plan, 1440, en",
        "/help/finding, 390, zh-CN",
        "/help/guides/inspector, 1440, zh-CN",
        "/help/guides/unit, 390, en",
        "/, 1440, zh-CN",
        "/, 390, en"
    })
    void isAccessibleAndFits(String path, int width, String language) {
        try (var context = browser.newContext(Pages.window(width, language, token))) {
            var page = context.newPage();
            var complaints = Pages.complaints(page);
            page.navigate(address(path));
            Pages.shoot(page, "help" + path.replaceAll("\\W+", "-") + "-" + width + "-" + language);

            assertThat(Pages.violations(page)).isEmpty();
            assertThat(Pages.width(page)).isEqualTo(width);
            assertThat(complaints).isEmpty();
        }
    }

    static Stream<Arguments> guides() {
        return Stream.of(GuideRole.values())
                .flatMap(role -> Stream.of("zh-CN", "en").map(language -> Arguments.of(role, language)));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void aGuideIsOneSheet(GuideRole role, String language) throws IOException {
        try (var context = browser.newContext(Pages.window(1440, language, token))) {
            var page = context.newPage();
            page.navigate(address("/help/guides/" + role.path()));

            var printed =
                    page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));

            try (var sheets = Loader.loadPDF(printed)) {
                assertThat(sheets.getNumberOfPages()).isEqualTo(1);
            }
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
