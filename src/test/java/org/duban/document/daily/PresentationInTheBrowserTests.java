package org.duban.document.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Pages.complaints;
import static org.duban.support.Pages.violations;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.duban.account.TokenService;
import org.duban.document.DocumentId;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentSubject;
import org.duban.document.Documents;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.Photos;
import org.duban.evidence.UploadedFile;
import org.duban.ranking.FindingMother;
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
import org.springframework.context.i18n.LocaleContextHolder;

/** A bulletin on the screen of a hall: unit by unit and place by place with their photos, by keyboard, mouse and finger. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PresentationInTheBrowserTests {

    private static final String LONG = "沿街商户占道经营，车辆乱停乱放，绿化带内有白色垃圾，" + "no-break-".repeat(30) + "多次反弹。";

    private final Playwright playwright = InstalledChromium.playwright();
    private final Map<String, String> people = new HashMap<>();
    private Browser browser;
    private DailyWorld world;
    private DocumentId draft;
    private DocumentId issued;

    @LocalServerPort
    private int port;

    @Autowired
    private EvidenceService evidence;

    @BeforeAll
    void open(@Autowired ApplicationContext beans, @Autowired TokenService tokens, @Autowired Documents documents) {
        browser = InstalledChromium.launch(playwright);
        world = new DailyWorld(beans);
        var district = world.district;
        people.put("supervisor", tokens.issue(district.supervisor.accountId(), "browser"));
        people.put("clerk", tokens.issue(district.clerk.accountId(), "browser"));
        for (int place = 1; place <= 6; place++) {
            photographed(world.say(world.finding(district.bankou), "路口" + place, "垃圾桶满溢"), 2);
        }
        var closed = district.finding(district.wenchang)
                .due("04-20T24:00")
                .handedIn("04-10T10:00")
                .closed("04-10T12:00");
        photographed(world.say(closed, "文昌大道", "乱停车"), 1);
        world.link(closed, photo(480, 640), "AFTER", 1, 0);
        photographed(world.say(world.finding(district.xuwan), "许湾大街", LONG), 2);
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            draft = documents.draft(DocumentKind.BULLETIN, world.week, district.supervisor);
            issued = documents.draft(
                    DocumentKind.BULLETIN,
                    new DocumentSubject(district.campaign, DailyWorld.FIRST, DailyWorld.FIRST.plusDays(2)),
                    district.supervisor);
            documents.issue(issued, district.supervisor, null);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void itIsWalkedThroughByKeyboard() {
        try (var context = browser.newContext(Pages.window(1440, "zh-CN", people.get("supervisor")))) {
            var page = context.newPage();
            var complaints = complaints(page);
            var photos = new ArrayList<String>();
            page.onRequest(request -> {
                if (request.url().contains("/thumbnail")) {
                    photos.add(request.url());
                }
            });
            page.navigate(root() + "/documents/" + draft);
            Pages.follow(page, page.locator("a", new Page.LocatorOptions().setHasText("会上通报"))::click);

            assertThat(shown(page)).contains("4月8日至14日督查情况的通报");
            assertThat(page.locator(".slide:visible").textContent()).contains("草稿", "督查通报", "1 / 12");
            assertThat(photos).as("no photo before its turn").hasSizeLessThan(7);
            assertThat(pressed(page, "ArrowRight")).contains("督查情况的通报");
            assertThat(pressed(page, "PageDown")).isEqualTo("一、督查情况");
            assertThat(pressed(page, "Space")).isEqualTo("（一）搬口办事处（6个问题）");
            seePhotos(page, 2);
            assertThat(page.locator(".slide:visible").textContent())
                    .contains("二、存在问题", "1. 路口1：", "垃圾桶满溢。（整改期限：2019年4月20日）", "（整改前）");
            assertThat(pressed(page, "ArrowDown")).isEqualTo("（一）搬口办事处（6个问题）");
            assertThat(page.locator(".slide:visible").textContent()).contains("2. 路口2：");
            seePhotos(page, 2);

            page.reload();
            assertThat(place(page)).isEqualTo("#slide-5");
            assertThat(page.locator(".slide:visible").textContent()).contains("2. 路口2：");
            assertThat(page.locator("[role=status]").first().textContent()).contains("第5页，共12页");

            assertThat(pressed(page, "End")).isEqualTo("三、工作要求");
            assertThat(pressed(page, "ArrowRight")).isEqualTo("三、工作要求");
            assertThat(pressed(page, "Home")).contains("督查情况的通报");
            page.keyboard().type("10");
            assertThat(pressed(page, "Enter")).isEqualTo("（二）文昌办事处（1个问题）");
            assertThat(pressed(page, "Shift+Space")).isEqualTo("（一）搬口办事处（6个问题）");
            assertThat(pressed(page, "PageUp")).isEqualTo("（一）搬口办事处（6个问题）");
            assertThat(place(page)).isEqualTo("#slide-8");
            page.goBack();
            assertThat(shown(page)).as("a jump is come back from").contains("督查情况的通报");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aUnitIsChosenFromTheList() {
        try (var context = browser.newContext(Pages.window(1440, "zh-CN", people.get("supervisor")))) {
            var page = context.newPage();
            var complaints = complaints(page);
            page.navigate(root() + present(draft) + "#slide-4");

            page.keyboard().press("u");
            assertThat(page.locator(".stage-list a").allTextContents().stream().map(String::strip))
                    .containsExactly(
                            "一、督查情况 3",
                            "二、存在问题 4",
                            "（一）搬口办事处（6个问题） 4",
                            "（二）文昌办事处（1个问题） 10",
                            "（三）许湾办事处（1个问题） 11",
                            "三、工作要求 12");
            assertThat(violations(page)).isEmpty();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");

            page.waitForURL("**#slide-10");
            assertThat(shown(page)).isEqualTo("（二）文昌办事处（1个问题）");
            assertThat(page.locator(".stage-list").isVisible()).isFalse();
            seePhotos(page, 2);
            assertThat(page.locator("figcaption:visible").allTextContents())
                    .containsExactly("文昌大道：乱停乱放（整改前）", "文昌大道：乱停乱放（整改后）");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void theScreenIsBlackenedFilledAndLeft() {
        try (var context = browser.newContext(Pages.window(1440, "zh-CN", people.get("supervisor")))) {
            var page = context.newPage();
            var complaints = complaints(page);
            page.navigate(root() + present(draft) + "#slide-4");

            page.keyboard().press("b");
            assertThat(page.locator(".stage-black").isVisible()).isTrue();
            page.keyboard().press("PageDown");
            assertThat(page.locator(".stage-black").isVisible()).isFalse();
            assertThat(place(page)).isEqualTo("#slide-4");

            page.keyboard().press("Enter");
            assertThat(page.locator(".is-enlarged img").boundingBox().height).isGreaterThan(800);
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator(".is-enlarged").count()).isZero();
            assertThat(place(page)).isEqualTo("#slide-5");

            page.mouse().click(1420, 600);
            assertThat(place(page)).isEqualTo("#slide-6");
            page.mouse().click(20, 600);
            page.locator("[data-step='-1']").click();
            assertThat(place(page)).isEqualTo("#slide-4");
            page.keyboard().press("Space");
            assertThat(place(page)).as("the button has not kept the focus").isEqualTo("#slide-5");

            page.keyboard().press("f");
            page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("document.fullscreenElement != null")));
            page.keyboard().press("Escape");
            page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("document.fullscreenElement == null")));
            assertThat(place(page)).isEqualTo("#slide-5");
            Pages.follow(page, () -> page.keyboard().press("Escape"));
            assertThat(page.url()).endsWith("/documents/" + draft);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aFingerTurnsThePageAndWhatIsIssuedIsThereForUnits() {
        try (var context = browser.newContext(Pages.window(390, "zh-CN", people.get("clerk")))) {
            var page = context.newPage();
            var complaints = complaints(page);
            page.navigate(root() + present(issued) + "#slide-4");
            seePhotos(page, 2);
            assertThat(page.locator("body").textContent()).doesNotContain("草稿");

            swipe(page, 300, 60);
            assertThat(place(page)).isEqualTo("#slide-5");
            swipe(page, 60, 300);
            assertThat(place(page)).isEqualTo("#slide-4");

            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void withoutScriptsTheSlidesStandBelowOneAnother() {
        try (var context = browser.newContext(
                Pages.window(1440, "zh-CN", people.get("supervisor")).setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(root() + present(draft));

            assertThat(page.locator(".slide:visible").count()).isEqualTo(12);
            assertThat(page.locator(".stage-tools button:visible").count()).isZero();
            page.locator(".stage-outline summary").click();
            page.locator(".stage-list a").last().click();
            assertThat(place(page)).isEqualTo("#slide-12");
        }
    }

    @ParameterizedTest(name = "at {0} in {1}")
    @CsvSource({"1440, zh-CN", "1440, en", "390, zh-CN", "390, en"})
    void isAccessibleAndFits(int width, String language) {
        try (var context = browser.newContext(
                Pages.window(width, language, people.get("supervisor")).setReducedMotion(ReducedMotion.REDUCE))) {
            var page = context.newPage();
            var complaints = complaints(page);
            for (int slide : List.of(1, 2, 4, 10, 11, 12)) {
                page.navigate(root() + present(draft) + "#slide-" + slide);
                page.reload();
                if (slide > 2) {
                    page.waitForLoadState(LoadState.NETWORKIDLE);
                }
                Pages.shoot(page, "present-%d-%d-%s".formatted(slide, width, language));

                assertThat(violations(page)).as("slide " + slide).isEmpty();
                assertThat(Pages.width(page)).as("slide " + slide).isEqualTo(width);
                if (width > 390) {
                    assertThat(page.evaluate("document.documentElement.scrollHeight"))
                            .as("slide " + slide)
                            .isEqualTo(1000);
                }
            }
            assertThat(page.locator("a.stage-tool").getAttribute("aria-label"))
                    .isEqualTo("en".equals(language) ? "Back to the document" : "返回文书");
            assertThat(complaints).isEmpty();
        }
    }

    private String root() {
        return "http://127.0.0.1:" + port;
    }

    private static String present(DocumentId document) {
        return "/documents/" + document + "/present";
    }

    private static String pressed(Page page, String key) {
        page.keyboard().press(key);
        return shown(page);
    }

    /** The heading of the slide that is shown, which is the only one. */
    private static String shown(Page page) {
        page.waitForCondition(() -> page.locator(".slide:visible").count() == 1);
        return String.valueOf(page.locator(".slide:visible").locator("h1, h2").textContent())
                .replaceAll("\\s+", "");
    }

    private static Object place(Page page) {
        return page.evaluate("location.hash");
    }

    private static void seePhotos(Page page, int count) {
        var photos = page.locator(".slide:visible img");
        assertThat(photos.count()).isEqualTo(count);
        for (var photo : photos.all()) {
            page.waitForCondition(() -> Boolean.TRUE.equals(photo.evaluate("photo => photo.naturalWidth > 0")));
            assertThat(photo.boundingBox().width).isGreaterThan(300);
            assertThat(inside(page, photo)).isTrue();
        }
    }

    private static boolean inside(Page page, Locator photo) {
        var box = photo.boundingBox();
        return box.x >= 0 && box.x + box.width <= page.viewportSize().width;
    }

    private static void swipe(Page page, int from, int to) {
        var session = page.context().newCDPSession(page);
        for (var step : List.of("touchStart " + from, "touchMove " + to, "touchEnd")) {
            var parts = step.split(" ");
            var event = new JsonObject();
            var points = new JsonArray();
            if (parts.length > 1) {
                var point = new JsonObject();
                point.addProperty("x", Integer.parseInt(parts[1]));
                point.addProperty("y", 200);
                points.add(point);
            }
            event.addProperty("type", parts[0]);
            event.add("touchPoints", points);
            session.send("Input.dispatchTouchEvent", event);
        }
        session.detach();
    }

    private void photographed(FindingMother finding, int photos) {
        for (int position = 0; position < photos; position++) {
            world.link(finding, photo(640, 480), "BEFORE", 0, position);
        }
    }

    private UUID photo(int width, int height) {
        return evidence.store(UploadedFile.of("现场.jpg", Photos.jpeg(width, height)), world.district.clerk.accountId())
                .value();
    }
}
