package org.duban.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Pages.complaints;
import static org.duban.support.Pages.violations;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.account.AccountDetails;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.TokenService;
import org.duban.ledger.sheet.RealLedgers;
import org.duban.support.InstalledChromium;
import org.duban.support.OwnDatabase;
import org.duban.support.Pages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** An office brings its ledgers into an empty system, through the pages alone. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(OwnDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportsInTheBrowserTests {

    private static final Path SHOTS = Path.of("target", "pages");
    private static final String SPRINT = "创建国家卫生城市百日冲刺";
    private static final String ZONE = "开发区创建国家卫生城市";

    private final Playwright playwright = InstalledChromium.playwright();
    private final Map<String, String> addresses = new HashMap<>();
    private Browser browser;
    private String token;

    @LocalServerPort
    private int port;

    @BeforeAll
    void open(@Autowired AccountService accounts, @Autowired TokenService tokens) {
        browser = InstalledChromium.launch(playwright);
        var id = accounts.open(
                new AccountDetails("supervisor", "区创卫办", Set.of(Role.SUPERVISOR), null), "a long password");
        token = tokens.issue(id, "browser");
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    @Order(1)
    void unitsCampaignsAndTasksComeInOneAfterTheOther() {
        try (var context = context(1440, "zh-CN")) {
            var page = context.newPage();

            assertThat(bringIn(page, "UNITS", null, "units.xlsx")).isEqualTo(38);
            assertThat(bringIn(page, "CAMPAIGNS", null, "campaigns.xlsx")).isEqualTo(8);
            assertThat(bringIn(page, "TASKS", null, "tasks.xlsx")).isEqualTo(32);
            assertThat(bringIn(page, "FINDINGS", ZONE, "findings-kaifaqu.xlsx")).isEqualTo(9);
        }
    }

    @Test
    @Order(2)
    void aLedgerOfFindingsIsLookedAtCorrectedAndTaken() {
        try (var context = context(1440, "zh-CN")) {
            var page = context.newPage();
            var complaints = complaints(page);
            handIn(page, "FINDINGS", SPRINT, RealLedgers.file("findings-shifanqu.xlsx"));
            addresses.put("SPRINT", page.url().replaceAll("^https?://[^/]+", ""));
            assertThat(number(page, "CERTAIN")).isEqualTo(20);
            looksRight("import-certain", "/SPRINT");

            Pages.follow(page, page.locator("#row-3 .row-link")::click);
            var deadline = page.locator(".question:has(strong:text-is('整改时限'))");
            deadline.locator("select").selectOption("DAYS");
            deadline.locator("input[name=amount]").fill("5");
            Pages.follow(page, deadline.locator("button:has-text('确定')")::click);
            page.waitForSelector(".flash");
            assertThat(page.textContent(".facts")).contains("5 天内", "已确认");
            Pages.follow(page, () -> page.click(".crumbs a"));
            take(page);

            assertThat(number(page, "TAKEN")).isEqualTo(20);
            looksRight("import-taken", "/SPRINT");
            Pages.follow(page, () -> page.click("text=查看问题台账"));
            assertThat(page.url()).contains("/findings?");
            assertThat(page.textContent(".page-head .page-note")).contains("20");
            assertThat(page.textContent("table.register")).contains("车辆停靠不规范", "区综合执法中心");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    @Order(3)
    void theSameLedgersAsTextBringNothingNew() {
        try (var context = context(1440, "zh-CN")) {
            var page = context.newPage();

            assertNothingNew(page, "UNITS", null, "units.csv", 38);
            assertNothingNew(page, "CAMPAIGNS", null, "campaigns.csv", 8);
            assertNothingNew(page, "TASKS", null, "tasks.csv", 32);
            assertNothingNew(page, "FINDINGS", SPRINT, "findings-shifanqu.csv", 20);
            assertNothingNew(page, "FINDINGS", ZONE, "findings-kaifaqu.csv", 9);
            page.navigate(address("/ledgers/imports"));
            assertThat(page.locator("tbody tr").count()).isEqualTo(10);
        }
    }

    @Test
    @Order(4)
    void aLedgerOfTenThousandRowsIsReadWhileThePageCounts() throws IOException {
        try (var context = context(1440, "zh-CN")) {
            var page = context.newPage();
            var complaints = complaints(page);
            handIn(page, "FINDINGS", SPRINT, tenThousandRows());
            addresses.put("LARGE", page.url().replaceAll("^https?://[^/]+", ""));

            assertThat(number(page, "REFUSED")).isEqualTo(10);
            assertThat(number(page, "DOUBTFUL") + number(page, "CERTAIN")).isEqualTo(9_990);
            var doubtful = number(page, "DOUBTFUL");
            var vague = page.locator(".question:has(q:text-is('抓紧'))").first();
            vague.locator("select").selectOption("DAYS");
            vague.locator("input[name=amount]").fill("5");
            Pages.follow(page, vague.locator("button[name=everywhere]")::click);
            page.waitForSelector(".flash");
            assertThat(page.textContent(".flash")).contains("已确认").doesNotContain(" 1 行");
            assertThat(number(page, "DOUBTFUL")).isLessThan(doubtful - 100);
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} at {2} in {3}")
    @Order(5)
    @CsvSource({
        "import-list, /ledgers/imports, 1440, zh-CN",
        "import-list, /ledgers/imports, 390, zh-CN",
        "import-list, /ledgers/imports, 1440, en",
        "import-list, /ledgers/imports, 390, en",
        "import-large, /LARGE?verdict=DOUBTFUL, 1440, zh-CN",
        "import-large, /LARGE?verdict=DOUBTFUL, 390, zh-CN",
        "import-large, /LARGE?verdict=DOUBTFUL, 1440, en",
        "import-large, /LARGE?verdict=DOUBTFUL, 390, en",
        "import-large-refused, /LARGE?verdict=REFUSED, 1440, zh-CN",
        "import-large-refused, /LARGE?verdict=REFUSED, 390, en",
        "import-large-certain, /LARGE?verdict=CERTAIN, 1440, zh-CN",
        "import-large-certain, /LARGE?verdict=CERTAIN, 390, zh-CN",
        "import-row, /LARGE/rows/9, 1440, zh-CN",
        "import-row, /LARGE/rows/9, 390, zh-CN",
        "import-row, /LARGE/rows/9, 1440, en",
        "import-row-taken, /SPRINT/rows/3, 390, en",
        "register, /findings, 1440, zh-CN",
    })
    void isAccessibleAndFits(String name, String address, int width, String language) {
        shoot(name, address, width, language);
    }

    private static Path tenThousandRows() throws IOException {
        var text = new StringBuilder("序号,检查日期,检查方式,地点,问题描述,问题类别,整改要求,责任单位,配合单位,整改时限,整改情况,销号日期\n");
        var places = List.of("文昌大道与庆丰路交叉口东北角绿化带", "搬口办事处陈滩社区北门农贸市场", "许湾乡许湾行政村主街道");
        var units = List.of("文昌办事处", "搬口办事处", "城管中心、环保分局", "区综合执法大队", "许湾乡");
        var terms = List.of("3天内", "立行立改", "抓紧", "", "4月20日前", "每周一次");
        for (var row = 0; row < 10_000; row++) {
            text.append(row + 1)
                    .append(",2019.4.")
                    .append(1 + row % 28)
                    .append(",暗访,")
                    .append(places.get(row % places.size()))
                    .append(",")
                    .append(row % 1_000 == 7 ? "" : "绿化带内有白色垃圾和小广告，第" + row + "处，未及时清理")
                    .append(",环境卫生,立即清理,")
                    .append(units.get(row % units.size()))
                    .append(",,")
                    .append(terms.get(row % terms.size()))
                    .append(",,\n");
        }
        return Files.writeString(Files.createTempFile("问题台账", ".csv"), text);
    }

    private int bringIn(Page page, String kind, String campaign, String file) {
        handIn(page, kind, campaign, RealLedgers.file(file));
        acceptAll(page);
        take(page);
        return number(page, "TAKEN");
    }

    private void assertNothingNew(Page page, String kind, String campaign, String file, int rows) {
        handIn(page, kind, campaign, RealLedgers.file(file));
        assertThat(number(page, "DUPLICATE")).as(file).isEqualTo(rows);
        assertThat(page.locator(".verdict").count()).as(file).isEqualTo(1);
        assertThat(page.locator("button:has-text('导入')").count()).isZero();
    }

    private void handIn(Page page, String kind, String campaign, Path file) {
        page.navigate(address("/ledgers/imports"));
        page.locator("input[name=kind][value=" + kind + "]").check();
        if (campaign != null) {
            page.selectOption("#campaignId", new SelectOption().setLabel(campaign));
        }
        page.setInputFiles("#file", file);
        Pages.follow(page, () -> page.click("text=上传并核对"));
        assertThat(page.locator(".refusal").allTextContents()).isEmpty();
        page.waitForSelector(".verdicts", new Page.WaitForSelectorOptions().setTimeout(120_000));
    }

    private static void acceptAll(Page page) {
        if (page.locator("button:has-text('的建议')").count() > 0) {
            Pages.confirm(page, page.locator("button:has-text('的建议')").first());
            page.waitForSelector(".flash");
        }
    }

    private static void take(Page page) {
        Pages.confirm(page, page.locator(".ledger-decisions .btn-primary").first());
        page.waitForSelector(".verdict-taken", new Page.WaitForSelectorOptions().setTimeout(120_000));
    }

    private static int number(Page page, String verdict) {
        return Integer.parseInt(page.textContent(".verdict-" + verdict.toLowerCase(java.util.Locale.ROOT) + " b")
                .replace(",", "")
                .strip());
    }

    private void looksRight(String name, String address) {
        shoot(name, address, 1440, "zh-CN");
        shoot(name, address, 390, "zh-CN");
        shoot(name, address, 1440, "en");
        shoot(name, address, 390, "en");
    }

    private void shoot(String name, String address, int width, String language) {
        try (var context = context(width, language)) {
            var page = context.newPage();
            var complaints = complaints(page);

            page.navigate(address(address));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SHOTS.resolve("%s-%d-%s.png".formatted(name, width, language))));

            assertThat(violations(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            assertThat(complaints).isEmpty();
        }
    }

    private String address(String path) {
        var filled = path;
        for (var entry : addresses.entrySet()) {
            filled = filled.replace("/" + entry.getKey(), entry.getValue());
        }
        return "http://127.0.0.1:" + port + filled;
    }

    private BrowserContext context(int width, String language) {
        return browser.newContext(Pages.window(width, language, token));
    }
}
