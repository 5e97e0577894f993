package org.duban.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Pages.complaints;
import static org.duban.support.Pages.violations;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duban.support.InstalledChromium;
import org.duban.support.Pages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The look of every piece, photographed at the width of a desk and of a phone, in both languages. */
class GalleryTests {

    private static final Path SHOTS = Path.of("target/screenshots");
    private static final String EVERYTHING = "SUPERVISOR,INSPECTOR,ADMIN";

    private static ServletWebServerApplicationContext server;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        playwright = InstalledChromium.playwright();
        browser = InstalledChromium.launch(playwright);
        server = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Gallery.class)
                .run(
                        "--server.port=0",
                        "--server.servlet.session.tracking-modes=cookie",
                        "--spring.messages.basename=messages/platform");
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
        }
        playwright.close();
    }

    @ParameterizedTest(name = "{0} at {2} in {3}")
    @CsvSource({
        "sign-in, /sign-in, 1440, zh-CN, ''",
        "sign-in, /sign-in, 390, zh-CN, ''",
        "door, /, 1440, zh-CN, UNIT",
        "door, /, 390, zh-CN, UNIT",
        "register, /findings, 1440, zh-CN, 'SUPERVISOR,INSPECTOR,ADMIN'",
        "register, /findings, 390, zh-CN, 'SUPERVISOR,INSPECTOR,ADMIN'",
        "register, /findings, 1440, en, 'SUPERVISOR,INSPECTOR,ADMIN'",
        "register-empty, /findings?q=none, 1440, zh-CN, LEADER",
        "register-empty, /findings?q=none, 390, zh-CN, LEADER",
        "finding, /findings/42, 1440, zh-CN, INSPECTOR",
        "finding, /findings/42, 390, zh-CN, INSPECTOR",
        "log, /findings/new, 1440, zh-CN, INSPECTOR",
        "log, /findings/new, 390, zh-CN, INSPECTOR",
        "pieces, /pieces, 1440, zh-CN, SUPERVISOR",
        "pieces, /pieces, 390, zh-CN, SUPERVISOR",
        "pieces, /pieces, 1440, en, SUPERVISOR",
        "ranking, /rankings, 1440, zh-CN, SUPERVISOR",
        "ranking, /rankings, 390, zh-CN, SUPERVISOR",
        "paper, /rankings/1/print, 1440, zh-CN, SUPERVISOR",
        "paper, /rankings/1/print, 390, zh-CN, SUPERVISOR",
        "error-404, /refused/404, 1440, zh-CN, ''",
        "error-409, /refused/409, 390, en, ''",
        "error-500, /refused/500, 390, zh-CN, ''",
    })
    void isAccessibleAndFits(String name, String address, int width, String language, String roles) {
        try (var context = context(width, language, roles)) {
            var page = context.newPage();
            var complaints = complaints(page);

            var response = page.navigate(address(address));
            assertThat(response.status())
                    .isEqualTo(name.startsWith("error-") ? Integer.parseInt(name.substring(6)) : 200);
            shoot(page, name, width, language);

            assertThat(violations(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(() -> "width; sticking out: " + wider(page))
                    .isEqualTo(width);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aRefusedFormComesBackFilledInAndSaysWhatIsWrong() {
        try (var context = context(390, "zh-CN", EVERYTHING)) {
            var page = context.newPage();
            page.navigate(address("/findings/new"));
            page.fill("#description", "绿化带内有白色垃圾");
            page.check("input[name=term][value=SPOT]");

            page.click("button[type=submit]:has-text('记录')");
            page.waitForSelector(".refusal");
            shoot(page, "log-refused", 390, "zh-CN");

            assertThat(page.inputValue("#description")).isEqualTo("绿化带内有白色垃圾");
            assertThat(page.isChecked("input[name=term][value=SPOT]")).isTrue();
            assertThat(page.getAttribute("#place", "aria-invalid")).isEqualTo("true");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("refusal");
            assertThat(violations(page)).isEmpty();
        }
    }

    @Test
    void aPlaceIsFoundByTypingAndTakenByKeyboard() {
        try (var context = context(390, "zh-CN", EVERYTHING)) {
            var page = context.newPage();
            page.navigate(address("/findings/new"));

            // At once: each letter of its own would ask anew, and a late answer would begin the list again.
            page.locator("#place").fill("办事处");
            page.waitForSelector(".combobox-list li");
            page.keyboard().press("ArrowDown");
            shoot(page, "combobox", 390, "zh-CN");
            assertThat(violations(page)).isEmpty();
            page.keyboard().press("Enter");

            assertThat(page.inputValue("#place")).isEqualTo("搬口办事处");
            assertThat(page.inputValue("#place-value")).isEqualTo("id-搬口办事处");
        }
    }

    @Test
    void chosenPhotosAreShownAndCanBeTakenAway() {
        try (var context = context(390, "zh-CN", EVERYTHING)) {
            var page = context.newPage();
            var complaints = complaints(page);
            page.navigate(address("/findings/new"));
            shoot(page, "log", 390, "zh-CN");
            var photo = SHOTS.resolve("gallery-log-390-zh-CN.png");

            page.setInputFiles("#photos", new Path[] {photo, Path.of("pom.xml")});

            page.waitForCondition(() -> page.locator(".photo-previews li").count() == 1);
            assertThat(page.textContent("[data-photo-refusal]")).contains("pom.xml");
            shoot(page, "photos", 390, "zh-CN");
            page.click(".photo-previews button");
            assertThat(page.evaluate("document.getElementById('photos').files.length"))
                    .isEqualTo(0);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void tickedRowsBringUpTheBarWithTheirNumber() {
        try (var context = context(1440, "zh-CN", EVERYTHING)) {
            var page = context.newPage();
            page.navigate(address("/findings"));
            assertThat(page.isVisible(".bulk-bar")).isFalse();

            page.locator("tbody .cell-tick input").nth(1).click();
            page.locator("tbody .cell-tick input")
                    .nth(4)
                    .click(new com.microsoft.playwright.Locator.ClickOptions()
                            .setModifiers(List.of(com.microsoft.playwright.options.KeyboardModifier.SHIFT)));

            assertThat(page.isVisible(".bulk-bar")).isTrue();
            assertThat(page.textContent("[data-tick-count]")).isEqualTo("4");
            page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("gallery-bulk-1440.png")));
        }
    }

    @Test
    void aFormIsSentOnlyAfterItsQuestionIsAnswered() {
        try (var context = context(390, "zh-CN", EVERYTHING)) {
            var page = context.newPage();
            page.navigate(address("/pieces"));

            Pages.ask(page, page.locator("text=发布").first());
            assertThat(page.textContent("#confirm-question")).contains("第12期");
            assertThat(page.textContent("[data-confirm-verb='']")).isEqualTo("发布");
            page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("gallery-dialog-390.png")));
            Pages.thinkBetter(page);

            assertThat(page.url()).endsWith("/pieces");
        }
    }

    @Test
    void nobodyIsAskedAboutAFormThatLacksSomething() {
        try (var context = context(390, "zh-CN", EVERYTHING)) {
            var page = context.newPage();
            page.navigate(address("/pieces"));
            page.evalOnSelector(
                    "text=发布",
                    "one => one.closest('form').insertAdjacentHTML('afterbegin', '<input name=\"why\" required>')");

            page.click("text=发布");
            assertThat(page.isVisible("#confirm")).isFalse();
            page.fill("input[name=why]", "本期已核对");

            Pages.ask(page, page.locator("text=发布").first());
        }
    }

    @Test
    void menusOpenAndCloseByKeyboardAndStayOnTheScreen() {
        try (var context = context(390, "zh-CN", EVERYTHING)) {
            var page = context.newPage();
            page.navigate(address("/findings"));

            page.focus(".menu-sheet > summary");
            page.keyboard().press("Enter");
            assertThat(page.isVisible(".menu-sheet .menu-list")).isTrue();
            page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("gallery-more-390.png")));
            page.keyboard().press("Escape");

            assertThat(page.isVisible(".menu-sheet .menu-list")).isFalse();
            assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("SUMMARY");
        }
    }

    @Test
    void theLanguageIsChangedOnThePageAndKept() {
        try (var context = context(1440, "zh-CN", EVERYTHING)) {
            var page = context.newPage();
            page.navigate(address("/findings?unit=7&q=垃圾"));
            Pages.follow(page, () -> page.click(".masthead-tools >> text=English"));

            assertThat(page.url())
                    .contains("unit=7")
                    .contains("q=%E5%9E%83%E5%9C%BE")
                    .contains("lang=en");
            page.navigate(address("/findings"));
            assertThat(page.textContent(".sections a[aria-current]")).isEqualTo("Findings");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"p", "h2"})
    void quotationMarksOfEnglishPagesAreNarrowerThanACharacter(String element) {
        try (var context = context(1440, "en", EVERYTHING)) {
            var page = context.newPage();
            page.navigate(address("/findings"));

            var width = page.evaluate("""
                    name => {
                      const words = document.querySelector('main').appendChild(document.createElement(name));
                      const mark = words.appendChild(document.createElement('span'));
                      mark.textContent = '“';
                      return mark.getBoundingClientRect().width / parseFloat(getComputedStyle(mark).fontSize);
                    }
                    """, element);

            assertThat(((Number) width).doubleValue()).isLessThan(0.7);
        }
    }

    @Test
    void aPaperComesOutOnA4() {
        try (var context = context(1440, "zh-CN", EVERYTHING)) {
            var page = context.newPage();
            page.navigate(address("/rankings/1/print"));

            var pdf = page.pdf(new Page.PdfOptions()
                    .setPreferCSSPageSize(true)
                    .setPrintBackground(true)
                    .setPath(SHOTS.resolve("gallery-paper.pdf")));

            assertThat(pdf).isNotEmpty();
        }
    }

    private static BrowserContext context(int width, String language, String roles) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(width, width < 500 ? 844 : 1000)
                .setDeviceScaleFactor(width < 500 ? 2 : 1)
                .setHasTouch(width < 500)
                .setLocale(language);
        if (!roles.isEmpty()) {
            options.setExtraHTTPHeaders(Map.of(Gallery.ROLES, roles));
        }
        var context = browser.newContext(options);
        context.setDefaultTimeout(5_000);
        return context;
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + server.getWebServer().getPort() + path;
    }

    private static void shoot(Page page, String name, int width, String language) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve("gallery-%s-%d-%s.png".formatted(name, width, language))));
    }

    /** Elements that stick out of the window, outside of frames that scroll. */
    private static List<?> wider(Page page) {
        return (List<?>) page.evaluate("""
                [...document.querySelectorAll('body *')]
                    .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.register-frame'))
                    .map(e => e.outerHTML.slice(0, 120))
                """);
    }
}
