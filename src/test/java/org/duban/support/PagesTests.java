package org.duban.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the browser tests ask of pages would be noticed if it were missing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTests {

    private final Playwright playwright = InstalledChromium.playwright();
    private Browser browser;

    @BeforeAll
    void open() {
        browser = InstalledChromium.launch(playwright);
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void aPictureWithoutWordsAndPaleLettersAreViolations() {
        var page = page("<img src='data:,'><p style='color: #ccc; background: #fff'>责任单位</p>");

        assertThat(Pages.violations(page))
                .anyMatch(rule -> rule.startsWith("image-alt"))
                .anyMatch(rule -> rule.startsWith("color-contrast"));
    }

    @Test
    void anErrorOfTheConsoleIsAComplaint() {
        var page = browser.newPage();
        var complaints = Pages.complaints(page);
        page.evaluate("console.error('refused')");

        page.waitForCondition(() -> !complaints.isEmpty());
        assertThat(complaints).anyMatch(complaint -> complaint.contains("refused"));
    }

    @Test
    void whatSticksOutMakesThePageWider() {
        var page = page("<div style='width: 3000px'>wide</div>");

        assertThat(Pages.width(page)).isGreaterThanOrEqualTo(3000);
    }

    private Page page(String body) {
        var page = browser.newPage();
        page.setContent("<!DOCTYPE html><html lang='zh-CN'><head><title>x</title></head><body><main>" + body
                + "</main></body></html>");
        return page;
    }
}
