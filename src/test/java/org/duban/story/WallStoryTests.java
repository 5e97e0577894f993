package org.duban.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.duban.support.DistrictTime;
import org.duban.support.InstalledChromium;
import org.duban.support.Pages;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A display in the hall, which nobody touches again once it hangs there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallStoryTests {

    /** Screens are fed by the application itself here, and often. */
    private static final String[] OFTEN = {"--duban.jobs.enabled=true", "--duban.wall.every=500ms"};

    private static final double PATIENCE = 60_000;

    private final Playwright playwright = InstalledChromium.playwright();
    private Browser browser;

    @TempDir
    private Path directory;

    @BeforeAll
    void open() {
        browser = InstalledChromium.launch(playwright);
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void aScreenOutlivesItsServerAndSaysSoMeanwhile() throws Exception {
        try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1920, 1080))) {
            var page = context.newPage();
            page.clock().install();
            var port = RunningDuban.lastingPort();
            String unit;
            String campaign;
            try (var duban = RunningDuban.startEmptyAt(port, directory, OFTEN)) {
                unit = duban.create("/api/v1/units", "{\"name\":\"示范区\",\"level\":\"DISTRICT\",\"league\":\"区直组\"}");
                campaign = duban.create("/api/v1/campaigns", """
                        {"name":"百日冲刺","zoneUnitId":"%s","startsOn":"%s"}""".formatted(
                                unit, DistrictTime.today().minusDays(1)));
                page.navigate(hang(duban));
                page.evaluate("window.sameAsBefore = true");
                assertThat(page.locator(".scene.is-shown dd").first()).hasText("0");
                assertThat(page.locator(".wall-stale")).isHidden();
                duban.kill();

                page.clock().fastForward(70_000);
                assertThat(page.locator(".wall-stale")).isVisible();
                Pages.shoot(page, "wall-stale");
            }
            try (var again = RunningDuban.startAgainAt(port, directory, OFTEN)) {
                log(again, campaign, unit);

                keepsTrying(page);
                assertThat(page.locator(".scene.is-shown dd").first())
                        .hasText("1", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
                assertThat(page.locator(".wall-stale")).isHidden();
                assertThat(page.evaluate("window.sameAsBefore")).isEqualTo(true);
            }
        }
    }

    /** The browser's own patience with a server that is away is long; ours is five seconds of its clock. */
    private static void keepsTrying(Page page) {
        page.clock().fastForward(50_000);
    }

    private static String hang(RunningDuban duban) {
        duban.post("/displays", Map.of("name", "大厅", "seconds", "20", "language", "zh-CN", "scenes", "SITUATION"));
        var list = new String(duban.get("/displays").body(), StandardCharsets.UTF_8);
        return Jsoup.parse(list).select("[data-select]").val();
    }

    private static void log(RunningDuban duban, String campaign, String unit) {
        duban.create("/api/v1/findings", """
                {"campaignId":"%s","unitId":"%s","placeText":"庆丰路","category":"暴露垃圾","description":"绿化带内有白色垃圾",
                 "noEvidenceReason":"现场不便拍照","deadline":{"kind":"DAYS","amount":2}}""".formatted(campaign, unit));
    }
}
