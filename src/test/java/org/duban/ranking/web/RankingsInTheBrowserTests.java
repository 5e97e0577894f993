package org.duban.ranking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Pages.complaints;
import static org.duban.support.Pages.violations;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.duban.account.TokenService;
import org.duban.ranking.BusyRanking;
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

/** Rankings of a hundred units as people see them: the pages fit, they are accessible, and the notice comes out on A4. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RankingsInTheBrowserTests {

    private static final Path SHOTS = Path.of("target", "pages");

    private final Playwright playwright = InstalledChromium.playwright();
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private Browser browser;
    private BusyRanking busy;

    @LocalServerPort
    private int port;

    @BeforeAll
    void open(@Autowired ApplicationContext beans, @Autowired TokenService tokens) {
        browser = InstalledChromium.launch(playwright);
        busy = new BusyRanking(beans);
        people.put("supervisor", tokens.issue(busy.world.supervisor.accountId(), "browser"));
        people.put("leader", tokens.issue(busy.world.leader.accountId(), "browser"));
        people.put("clerk", tokens.issue(busy.world.clerk.accountId(), "browser"));
        addresses.put("CAMPAIGN", busy.world.campaign.toString());
        addresses.put("PUBLISHED", busy.published.toString());
        addresses.put("DRAFT", busy.draft.toString());
        addresses.put("EMPTY", busy.empty.toString());
        addresses.put("UNIT", busy.world.wenchang.toString());
        addresses.put("OTHER", busy.world.bankou.toString());
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @ParameterizedTest(name = "{0} at {2} in {3}")
    @CsvSource({
        "list, /rankings, 1440, zh-CN, supervisor",
        "list, /rankings, 1440, en, supervisor",
        "list, /rankings, 390, en, clerk",
        "list-none, /rankings?campaign=00000000-0000-0000-0000-000000000000, 390, zh-CN, clerk",
        "show, /rankings/PUBLISHED, 1440, zh-CN, leader",
        "show, /rankings/PUBLISHED, 900, en, leader",
        "show, /rankings/PUBLISHED, 390, en, clerk",
        "draft, /rankings/DRAFT, 390, en, supervisor",
        "empty, /rankings/EMPTY, 390, en, supervisor",
        "unit, /rankings/PUBLISHED/units/UNIT, 1440, zh-CN, clerk",
        "unit, /rankings/PUBLISHED/units/OTHER, 390, zh-CN, clerk",
        "current, /rankings/current?campaign=CAMPAIGN, 390, en, supervisor",
        "print, /rankings/PUBLISHED/print?praised=3&criticised=3, 1440, zh-CN, supervisor",
        "print-draft, /rankings/DRAFT/print, 390, en, supervisor",
        "print-empty, /rankings/EMPTY/print, 1440, zh-CN, supervisor",
        "desk, /, 1440, zh-CN, supervisor",
        "desk, /, 1440, en, leader",
        "desk-clerk, /, 1440, zh-CN, clerk",
        "desk-clerk, /, 390, en, clerk",
    })
    void isAccessibleAndFits(String name, String address, int width, String language, String who) {
        try (var context = context(width, language, who)) {
            var page = context.newPage();
            var complaints = complaints(page);

            page.navigate(full(address));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            shoot(page, "%s-%d-%s".formatted(name, width, language));

            assertThat(violations(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void thisWeekAppearsOnTheDeskByItself() {
        try (var context = context(1440, "zh-CN", "supervisor")) {
            var page = context.newPage();
            page.navigate(full("/"));

            page.waitForSelector("[hx-get='/rankings/current'] .podium-head");

            assertThat(page.textContent("[hx-get='/rankings/current']")).contains("本周实时排名");
        }
    }

    @Test
    void daysAreAskedForOnlyWhereDaysAreChosen() {
        try (var context = context(390, "zh-CN", "supervisor")) {
            var page = context.newPage();
            page.navigate(full("/rankings"));
            assertThat(page.isVisible("#from")).isFalse();

            page.selectOption("#period", "CUSTOM");
            assertThat(page.isVisible("#from")).isTrue();
            page.click("text=生成草稿");

            assertThat(page.textContent(".refusal")).contains("请填写起止日期");
            assertThat(page.isVisible("#to")).isTrue();
            assertThat(violations(page)).isEmpty();
        }
    }

    @Test
    void anEditionIsPublishedOnlyAfterTheQuestionIsAnswered() {
        try (var context = context(390, "zh-CN", "supervisor")) {
            var page = context.newPage();
            page.navigate(full("/rankings/DRAFT"));

            page.locator(".page-actions .btn-primary").click();

            assertThat(page.textContent("#confirm-question")).contains("任何人不能再修改或删除");
            page.keyboard().press("Escape");
            assertThat(page.isVisible("#confirm")).isFalse();
        }
    }

    @Test
    void theNoticeComesOutOnA4WithEveryUnitAndItsPagesCounted() throws Exception {
        var pages = printed("zh-CN", "/rankings/PUBLISHED/print?praised=3&criticised=3");

        var count = pages.size();
        assertThat(count).isGreaterThan(3);
        assertThat(pages.first())
                .contains("排名通报", "〕第2期", "2019年第15周(4月8日至14日)排名情况的通报", "各有关单位", "一、总体情况", "本期共发现问题")
                .contains("参评单位81个,不参评单位17个");
        for (var number = 1; number <= count; number++) {
            assertThat(pages.text(number)).contains("第%d页共%d页".formatted(number, count));
        }
        assertThat(pages.whole()).contains(busy.names).contains("签发人", "(盖章)", "校验码", "印发", "予以通报表扬");
        assertThat(pages.last()).contains("签发人");
        assertThat(pages.format()).isEqualTo("595 x 842");
    }

    @Test
    void theHeadOfATableIsRepeatedAndNoRowIsTorn() throws Exception {
        var pages = printed("zh-CN", "/rankings/PUBLISHED/print");

        for (var number = 1; number <= pages.size(); number++) {
            var text = pages.text(number);
            if (text.contains("行政村") && text.contains("▼")) {
                assertThat(text).as("page " + number).contains("较上期", "反弹", "按期结案率");
            }
        }
        assertThat(pages.headed()).isGreaterThan(3);
        assertThat(pages.all()).anySatisfy(text -> assertThat(text).contains(BusyRanking.LONG_NAME));
    }

    @Test
    void theNoticeIsPrintedWithoutWhatIsOnlyForTheScreen() throws Exception {
        assertThat(printed("zh-CN", "/rankings/PUBLISHED/print").whole()).doesNotContain("返回", "更新文稿", "草稿");
        assertThat(printed("zh-CN", "/rankings/DRAFT/print").whole()).contains("草稿");
        assertThat(printed("en", "/rankings/PUBLISHED/print").whole())
                .contains("RankingNotice", "No.2", "Page1of", "Approvedby");
    }

    private Printed printed(String language, String address) throws Exception {
        try (var context = context(1440, language, "supervisor")) {
            var page = context.newPage();
            page.navigate(full(address));
            var name = address.contains("DRAFT") ? "notice-draft-" : "notice-";
            return Printed.of(page.pdf(new Page.PdfOptions()
                    .setPreferCSSPageSize(true)
                    .setPrintBackground(true)
                    .setPath(SHOTS.resolve("ranking-" + name + language + ".pdf"))));
        }
    }

    private String full(String address) {
        var filled = address;
        for (var entry : addresses.entrySet()) {
            filled = filled.replace(entry.getKey(), entry.getValue());
        }
        return "http://127.0.0.1:" + port + filled;
    }

    private BrowserContext context(int width, String language, String who) {
        return browser.newContext(Pages.window(width, language, people.get(who)));
    }

    private static void shoot(Page page, String name) {
        Pages.shoot(page, "ranking-" + name);
    }
}
