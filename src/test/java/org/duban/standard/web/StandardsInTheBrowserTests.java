package org.duban.standard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.duban.standard.CheckItemMother.aCode;
import static org.duban.standard.CheckItemMother.anItem;
import static org.duban.support.Pages.complaints;
import static org.duban.support.Pages.violations;
import static org.duban.support.Pages.width;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.duban.account.AccountDetails;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.TokenService;
import org.duban.deadline.DeadlineKind;
import org.duban.standard.CheckItemDetails;
import org.duban.standard.CheckItemId;
import org.duban.standard.CheckItemService;
import org.duban.standard.Severity;
import org.duban.standard.StandardCatalogue;
import org.duban.standard.StandardDetails;
import org.duban.standard.StandardId;
import org.duban.standard.StandardRow;
import org.duban.standard.StandardService;
import org.duban.support.FullStackTest;
import org.duban.support.InstalledChromium;
import org.duban.support.Pages;
import org.duban.unit.PlaceKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of standards and of the calendar as people see them: they fit, they are accessible, nothing is refused. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandardsInTheBrowserTests {

    private final Playwright playwright = InstalledChromium.playwright();
    private Browser browser;
    private String token;
    private StandardId standard;
    private CheckItemId revised;
    private CheckItemId former;

    @LocalServerPort
    private int port;

    @BeforeAll
    void open(
            @Autowired AccountService accounts,
            @Autowired TokenService tokens,
            @Autowired StandardService standards,
            @Autowired CheckItemService items) {
        browser = InstalledChromium.launch(playwright);
        var supervisor =
                accounts.open(new AccountDetails(aCode("s"), "督查室", Set.of(Role.SUPERVISOR), null), "duban-demo");
        token = tokens.issue(supervisor, "browser");
        standard = standards.drawUp(
                StandardId.next(),
                new StandardDetails(
                        aCode("bz"),
                        "城乡环境卫生综合整治和市容秩序提升百日攻坚行动现场检查评分标准",
                        "Standard for on-site inspection of the hundred-day drive to clean up town and country",
                        "2026年第二次修订"));
        former = items.publish(CheckItemId.next(), standard, aLongItem());
        revised = items.change(former, anItem("WM-2-01", "乱停乱放", "3"), null);
        items.retire(items.publish(CheckItemId.next(), standard, anItem("WM-2-02", "车窗抛物", "1")));
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @ParameterizedTest(name = "{0} at {2} in {3}")
    @CsvSource({
        "list, /standards, 1440, zh-CN",
        "list, /standards, 390, en",
        "standard, /standards/STARTER, 1440, zh-CN",
        "standard, /standards/STARTER, 1440, en",
        "standard, /standards/STARTER, 390, zh-CN",
        "standard, /standards/STARTER, 390, en",
        "standard-long, /standards/LONG, 1440, zh-CN",
        "standard-long, /standards/LONG, 390, zh-CN",
        "standard-found, /standards/STARTER?q=lj, 1440, zh-CN",
        "standard-none, /standards/STARTER?q=xyzxyz, 390, zh-CN",
        "standard-form, /standards/LONG/edit, 390, zh-CN",
        "standard-form, /standards/new, 1440, zh-CN",
        "item, /standards/items/REVISED, 1440, zh-CN",
        "item, /standards/items/REVISED, 390, en",
        "item-former, /standards/items/FORMER, 390, zh-CN",
        "item-form, /standards/items/REVISED/edit, 1440, zh-CN",
        "item-form, /standards/items/REVISED/edit, 390, zh-CN",
        "item-new, /standards/LONG/items/new?section=2, 1440, en",
        "calendar, /calendar, 1440, zh-CN",
        "calendar, /calendar, 1440, en",
        "calendar, /calendar, 390, zh-CN",
        "calendar, /calendar?year=2025, 390, en",
    })
    void isAccessibleAndFits(
            String name, String address, int width, String language, @Autowired StandardCatalogue catalogue) {
        try (var context = context(width, language)) {
            var page = context.newPage();
            var complaints = complaints(page);

            page.navigate(address(address, catalogue));
            shoot(page, "%s-%d-%s".formatted(name, width, language));

            assertThat(violations(page)).isEmpty();
            assertThat(width(page)).isEqualTo(width);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aRefusedFormSaysWhatIsWrongAndLeadsThere() {
        try (var context = context(390, "zh-CN")) {
            var page = context.newPage();
            page.navigate("http://127.0.0.1:%d/standards/%s/items/new".formatted(port, standard));
            page.fill("#name", "乱停乱放");

            Pages.follow(page, () -> page.click("main button[type=submit]"));
            shoot(page, "item-refused-390-zh-CN");

            assertThat(page.inputValue("#name")).isEqualTo("乱停乱放");
            assertThat(page.getAttribute("#points", "aria-invalid")).isEqualTo("true");
            assertThat(violations(page)).isEmpty();
        }
    }

    @Test
    void aYearIsPrintedOnPaper() throws IOException {
        try (var context = context(1440, "zh-CN")) {
            var page = context.newPage();
            page.navigate("http://127.0.0.1:%d/calendar?year=2026".formatted(port));

            var pdf = page.pdf(new Page.PdfOptions()
                    .setPreferCSSPageSize(true)
                    .setPrintBackground(false)
                    .setPath(Path.of("target", "pages", "calendar.pdf")));

            try (var sheets = Loader.loadPDF(pdf)) {
                assertThat(sheets.getPage(0).getMediaBox().getHeight())
                        .as("A4 upright")
                        .isCloseTo(PDRectangle.A4.getHeight(), within(1f));
                assertThat(Normalizer.normalize(new PDFTextStripper().getText(sheets), Normalizer.Form.NFKC)
                                .replaceAll("\\s", ""))
                        .contains("2026年工作日历", "1月", "12月", "2026年放假安排", "国庆节");
            }
        }
    }

    private static CheckItemDetails aLongItem() {
        return new CheckItemDetails(
                "WM-2-01",
                "2",
                "城市道路及背街小巷公共秩序与非机动车停放管理",
                "Order in roads and back lanes, and the parking of bicycles and other non-motor vehicles",
                "机动车非机动车乱停乱放占用盲道人行道消防通道",
                "Motor and non-motor vehicles parked anywhere, blocking tactile paving, pavements and fire lanes",
                "机动车、非机动车在划定区域内有序停放，车头朝向一致，不占用盲道、人行道、消防通道和绿地。".repeat(4),
                null,
                Severity.CRITICAL,
                new BigDecimal("0.25"),
                CheckItemDetails.term(DeadlineKind.WORKING_DAYS, 15),
                "《道路交通安全法》第五十六条；《无障碍环境建设法》第二十六条；《消防法》第二十八条",
                List.of("车辆乱停", "占道停车", "占用盲道", "占用消防通道", "共享单车乱停放", "僵尸车"),
                List.of(PlaceKind.values()));
    }

    private String address(String address, StandardCatalogue catalogue) {
        var starter = catalogue.list().stream()
                .filter(row -> row.code().equals("weisheng"))
                .map(StandardRow::id)
                .findFirst()
                .orElseThrow();
        return "http://127.0.0.1:" + port
                + address.replace("STARTER", starter.toString())
                        .replace("LONG", standard.toString())
                        .replace("REVISED", revised.toString())
                        .replace("FORMER", former.toString());
    }

    private BrowserContext context(int width, String language) {
        return browser.newContext(Pages.window(width, language, token));
    }

    private static void shoot(Page page, String name) {
        Pages.shoot(page, "standard-" + name);
    }
}
