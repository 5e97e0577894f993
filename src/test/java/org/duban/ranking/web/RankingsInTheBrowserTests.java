package org.duban.ranking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Pages.complaints;
import static org.duban.support.Pages.violations;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
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
        "unit, /rankings/PUBLISHED/units/UNIT, 390, en, supervisor",
        "charts, /rankings/PUBLISHED/charts, 1440, zh-CN, leader",
        "charts, /rankings/PUBLISHED/charts, 390, en, clerk",
        "charts, /rankings/PUBLISHED/charts, 390, zh-CN, clerk",
        "charts, /rankings/PUBLISHED/charts, 1440, en, supervisor",
        "charts-one, /rankings/DRAFT/charts, 390, zh-CN, supervisor",
        "charts-empty, /rankings/EMPTY/charts, 1440, zh-CN, supervisor",
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
            Pages.follow(page, () -> page.click("text=生成草稿"));

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

            Pages.ask(page, page.locator(".page-actions .btn-primary"));

            assertThat(page.textContent("#confirm-question")).contains("任何人不能再修改或删除");
            Pages.thinkBetter(page);
            assertThat(page.url()).endsWith(full("/rankings/DRAFT"));
        }
    }

    @Test
    void theNoticeComesOutOnA4WithEveryUnitAndItsPagesNumbered() throws Exception {
        var pages = printed("zh-CN", "/rankings/PUBLISHED/print?praised=3&criticised=3");

        var count = pages.size();
        assertThat(count).isGreaterThan(3);
        assertThat(pages.first())
                .contains("排名通报", "〕第2期", "2019年第15周(4月8日至14日)排名情况的通报", "各有关单位", "一、总体情况", "本期共发现问题")
                .contains("参评单位81个,不参评单位17个");
        for (var number = 1; number <= count; number++) {
            assertThat(pages.text(number)).contains("—%d—".formatted(number));
        }
        assertThat(pages.whole()).contains(busy.names).contains("签发人", "校验码", "印发", "予以通报表扬");
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
        assertThat(printed("zh-CN", "/rankings/PUBLISHED/print").whole()).doesNotContain("返回", "更新文稿", "DOCX", "草稿");
        assertThat(printed("zh-CN", "/rankings/DRAFT/print").whole()).contains("草稿");
        assertThat(printed("en", "/rankings/PUBLISHED/print").whole())
                .contains("RankingNotice", "No.2", "—1—", "Approvedby");
    }

    @Test
    void chartsSayWhatTheTablesBehindThemSay() {
        try (var context = context(1440, "zh-CN", "leader")) {
            var page = context.newPage();
            var complaints = complaints(page);
            page.navigate(full("/rankings/PUBLISHED/charts"));
            var charts = page.locator(".chart");
            // One curve, and four charts of each league
            assertThat(charts.count()).isEqualTo(13);
            for (var chart : charts.all()) {
                chart.locator("svg").first().waitFor();
                // A name that takes two lines is two words, one after the other. A map names as many as have room.
                var names = words(chart, "tbody th");
                assertThat(String.join("", drawnWords(chart)))
                        .contains("map".equals(chart.getAttribute("data-chart")) ? names.subList(0, 1) : names);
                assertThat(chart.locator("details").getAttribute("open")).isNull();
                assertThat(chart.locator("canvas").count()).isZero();
            }
            for (var chart : page.locator("[data-chart=bump]").all()) {
                var ranks = words(chart, "tbody td:not(:text-is('—'))");
                assertThat(drawnWords(chart).stream().filter(word -> word.matches("\\d+")))
                        .containsExactlyInAnyOrderElementsOf(ranks);
            }
            for (var chart : page.locator("[data-chart=bar]").all()) {
                var rates = chart.locator("td[data-value]").all().stream()
                        .map(cell -> Math.round(Float.parseFloat(cell.getAttribute("data-value"))))
                        .toList();
                // Each bar beside the track behind it, which is the whole
                assertThat(chart.evaluate("""
                        figure => {
                          const ink = getComputedStyle(figure).getPropertyValue('--chart-7').trim();
                          const track = getComputedStyle(figure).getPropertyValue('--panel-sunk').trim();
                          const widths = fill => [...figure.querySelectorAll(`svg path[fill="${fill}"]`)]
                            .map(path => path.getBBox().width);
                          return widths(ink).map((width, at) => Math.round(100 * width / widths(track)[at]));
                        }
                        """)).isEqualTo(rates);
            }
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void tilesAreAsLargeAsWhatWasLostAndLeadToTheUnit() {
        try (var context = context(1440, "zh-CN", "leader")) {
            var page = context.newPage();
            page.navigate(full("/rankings/PUBLISHED/charts"));
            for (var map : page.locator("[data-chart=map]").all()) {
                map.locator("svg").waitFor();
                assertThat(units(map)).isEqualTo(lost(map));
            }
            var map = page.locator("[data-chart=map]").first();
            var most = words(map, "tbody th").get(0);
            assertThat(words(map, ".chart-words li").get(0)).startsWith(most + "扣");

            Pages.follow(page, () -> map.locator("svg").click(new Locator.ClickOptions().setPosition(12, 40)));

            assertThat(page.textContent("h1")).isEqualTo(most + "的扣分明细");
            var place = page.locator(".origins table a").last();
            var name = place.textContent();
            Pages.follow(page, place::click);
            assertThat(page.textContent("#lines")).contains("只列出扣分：" + name);
            assertThat(violations(page)).isEmpty();
        }
    }

    /** The tiles of units, as parts in a thousand of all of them with the gaps between. */
    private static Object units(Locator map) {
        return map.evaluate("""
                figure => {
                  const edge = getComputedStyle(figure).getPropertyValue('--rule-strong').trim();
                  const areas = [...figure.querySelectorAll(`svg path[stroke="${edge}"]`)]
                    .map(path => path.getBBox()).map(box => (box.width + 4) * (box.height + 4));
                  const whole = areas.reduce((sum, area) => sum + area, 0);
                  return areas.map(area => Math.round(1000 * area / whole));
                }
                """);
    }

    private static Object lost(Locator map) {
        return map.evaluate("""
                figure => {
                  const units = {};
                  for (const row of figure.querySelectorAll('tbody tr')) {
                    const name = row.cells[0].textContent.trim();
                    units[name] = (units[name] ?? 0) + Number(row.cells[4].dataset.value);
                  }
                  const points = Object.values(units).sort((one, other) => other - one);
                  const whole = points.reduce((sum, one) => sum + one, 0);
                  return points.map(one => Math.round(1000 * one / whole));
                }
                """);
    }

    @Test
    void chartsFollowTheWidthOfTheWindow() {
        try (var context = context(1440, "en", "leader")) {
            var page = context.newPage();
            page.navigate(full("/rankings/PUBLISHED/charts"));
            page.waitForSelector(".chart svg");

            page.setViewportSize(390, 844);

            page.waitForCondition(
                    () -> Boolean.TRUE.equals(
                            page.evaluate(
                                    "[...document.querySelectorAll('.chart svg')].every(svg => svg.getBoundingClientRect().right <= 390)")));
            assertThat(Pages.width(page)).isEqualTo(390);
        }
    }

    @Test
    void withoutScriptsTheTablesAreThere() {
        try (var context = browser.newContext(
                Pages.window(1440, "zh-CN", people.get("leader")).setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(full("/rankings/PUBLISHED/charts"));

            for (var table : page.locator(".chart table").all()) {
                assertThat(table.isVisible()).isTrue();
            }
            assertThat(page.locator(".chart-area:visible").count()).isZero();
        }
    }

    @Test
    void chartsArePrintedAsLinesAndWordsEachWithItsTitle() throws Exception {
        var pages = printed("zh-CN", "/rankings/PUBLISHED/charts");

        assertThat(pages.pictures()).isZero();
        assertThat(pages.format()).isEqualTo("595 x 842");
        assertThat(pages.whole())
                .contains("第14周", "第15周", "累计发现", "未销号", "新发现", "逾期", BusyRanking.LONG_NAME)
                .contains(busy.names)
                .doesNotContain("数据表", "打印");
        for (var title : List.of("问题销号进度", "乡办组名次变化", "区直部门组扣分构成", "村组按期结案率", "乡办组扣分来源")) {
            assertThat(pages.all())
                    .as(title)
                    .satisfiesOnlyOnce(sheet -> assertThat(sheet).contains(title));
        }
        // A title does not stand at the foot of a sheet without what it is the title of.
        assertThat(pages.all()).noneSatisfy(sheet -> assertThat(sheet).matches(".*(名次变化|扣分构成|扣分来源|按期结案率|。)—\\d+—"));
    }

    private static List<String> words(Locator chart, String selector) {
        return chart.locator(selector).all().stream()
                .map(cell -> String.valueOf(cell.textContent()).strip())
                .toList();
    }

    private static List<String> drawnWords(Locator chart) {
        @SuppressWarnings("unchecked")
        var words = (List<String>) chart.evaluate("""
                figure => [...figure.querySelectorAll('svg text')].map(text => text.textContent)
                """);
        return words;
    }

    private Printed printed(String language, String address) throws Exception {
        try (var context = context(1440, language, "supervisor")) {
            var page = context.newPage();
            page.navigate(full(address));
            var name =
                    address.endsWith("/charts") ? "charts-" : address.contains("DRAFT") ? "notice-draft-" : "notice-";
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
