package org.duban.campaign.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.duban.support.Pages.complaints;
import static org.duban.support.Pages.violations;
import static org.duban.support.Pages.width;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.duban.account.TokenService;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.MilestoneId;
import org.duban.campaign.MilestoneService;
import org.duban.campaign.Progress;
import org.duban.campaign.TaskDetails;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskReports;
import org.duban.campaign.TaskService;
import org.duban.campaign.WorksOn;
import org.duban.campaign.WorkstreamDetails;
import org.duban.campaign.WorkstreamId;
import org.duban.campaign.WorkstreamService;
import org.duban.campaign.plan.Baselines;
import org.duban.campaign.plan.Dependencies;
import org.duban.campaign.plan.PlanReader;
import org.duban.campaign.plan.PlanService;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.support.InstalledChromium;
import org.duban.support.Pages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The wall chart as people move it, with the mouse and by keys; all its pages fit and are accessible; on paper it is A3. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansInTheBrowserTests {

    private static final String UGLY = "完成周淮路拓宽工程沿线房屋征迁及附属物清点、补偿协议签订和腾空拆除（含文昌路以北、站前路以西全部地段）";
    private static final double MILLIMETRE = 72 / 25.4;

    private final Playwright playwright = InstalledChromium.playwright();
    private Browser browser;
    private CampaignWorld world;
    private CampaignWorld bare;
    private String supervisor;
    private String clerk;
    private TaskId homes;
    private TaskId level;
    private MilestoneId step;
    private LocalDate today;

    @Autowired
    private PlanService plans;

    @Autowired
    private PlanReader reader;

    @LocalServerPort
    private int port;

    @BeforeAll
    void open(@Autowired ApplicationContext beans, @Autowired TokenService tokens) {
        browser = InstalledChromium.launch(playwright);
        world = new CampaignWorld(beans);
        bare = new CampaignWorld(beans);
        today = DistrictTime.today();
        supervisor = tokens.issue(world.supervisor.accountId(), "browser");
        clerk = tokens.issue(world.clerk.accountId(), "browser");
        var stream = beans.getBean(WorkstreamService.class)
                .open(WorkstreamId.next(), world.campaign, new WorkstreamDetails("征迁专项", null, Set.of(), Set.of()));
        homes = task(beans, UGLY, "1234567.89", stream);
        level = task(beans, "场地平整", "360", null);
        beans.getBean(TaskService.class)
                .assignSection(TaskId.next(), homes, world.counted("一标段" + UGLY, world.township, "1000"), due(40));
        plan(homes, -9, 29);
        plan(level, 5, 24);
        step = beans.getBean(MilestoneService.class).plan(MilestoneId.next(), level, "机械进场", due(9));
        beans.getBean(Dependencies.class)
                .set(level, List.of(new Dependencies.After(homes.value(), 0)), world.supervisor, null);
        beans.getBean(Baselines.class).keep(world.campaign, UGLY, world.supervisor);
        beans.getBean(TaskReports.class)
                .report(level, new Progress(null, new BigDecimal("12"), "提前进场"), world.clerk, null);
        for (int one = 0; one < 40; one++) {
            plan(task(beans, "零星工程" + one, null, null), one - 5, one + 20);
        }
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @ParameterizedTest(name = "{0} at {1} in {2} by {3}")
    @CsvSource({
        "/campaigns/CAMPAIGN/plan, 1440, zh-CN, supervisor",
        "/campaigns/CAMPAIGN/plan?scale=DAY, 1440, en, supervisor",
        "/campaigns/CAMPAIGN/plan?scale=MONTH, 1440, zh-CN, clerk",
        "/campaigns/CAMPAIGN/plan?view=table, 1440, en, clerk",
        "/campaigns/CAMPAIGN/plan, 390, zh-CN, clerk",
        "/campaigns/CAMPAIGN/plan, 390, en, supervisor",
        "/campaigns/BARE/plan, 1440, zh-CN, supervisor",
        "/campaigns/BARE/plan, 390, en, supervisor",
        "/campaigns/CAMPAIGN/plan/lags, 1440, en, supervisor",
        "/campaigns/CAMPAIGN/plan/lags, 390, zh-CN, clerk",
        "/campaigns/CAMPAIGN/plan/shifts, 1440, zh-CN, supervisor",
        "/campaigns/CAMPAIGN/plan/shifts, 390, en, supervisor",
        "/campaigns/CAMPAIGN/plan/print, 1700, zh-CN, supervisor",
        "/tasks/HOMES/plan, 1440, zh-CN, supervisor",
        "/tasks/HOMES/plan, 390, en, clerk",
        "/tasks/LEVEL/plan, 1440, en, clerk",
        "/tasks/LEVEL/plan, 390, zh-CN, supervisor",
        "/tasks/LEVEL/plan/back, 1440, zh-CN, supervisor",
        "/tasks/LEVEL/plan/back, 390, en, clerk",
        "/tasks/LEVEL/sections/new, 390, zh-CN, supervisor",
        "/tasks/HOMES, 390, zh-CN, clerk",
        "/tasks?campaign=CAMPAIGN, 390, zh-CN, clerk",
    })
    void isAccessibleAndFits(String address, int width, String language, String who) {
        try (var context = context(width, language, who)) {
            var page = context.newPage();
            var complaints = complaints(page);

            page.navigate(full(address));
            Pages.shoot(page, "plan-" + address.replaceAll("\\W+", "-") + "-" + width + "-" + language);

            assertThat(violations(page)).isEmpty();
            assertThat(width(page)).isEqualTo(width);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aBarIsDraggedWithTheMouseAndPulledAtItsEnd() {
        plan(level, 5, 24);
        try (var context = context(1440, "zh-CN", "supervisor")) {
            var page = chart(context);
            var bar = bar(page, level);

            drag(page, bar, 0.5, 9 * 4);
            page.getByText("已保存").waitFor();
            assertThat(inView(page, "#gantt-status")).isTrue();
            assertThat(reader.require(level, world.supervisor).row().plannedFrom())
                    .isEqualTo(today.plusDays(9));
            assertThat(reader.require(level, world.supervisor).row().plannedTo())
                    .isEqualTo(today.plusDays(28));

            drag(page, bar(page, level), 0.99, 9 * 3);
            page.waitForCondition(() -> today.plusDays(31)
                    .equals(reader.require(level, world.supervisor).row().plannedTo()));
            assertThat(reader.require(level, world.supervisor).row().plannedFrom())
                    .isEqualTo(today.plusDays(9));
        }
    }

    @Test
    void aBarIsMovedByKeysAndWhatIsRefusedGoesBackInWords() {
        plan(level, 5, 24);
        try (var context = context(1440, "zh-CN", "clerk")) {
            var page = chart(context);
            var bar = bar(page, level);
            bar.focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Shift+ArrowRight");
            page.keyboard().press("PageDown");
            page.keyboard().press("Alt+ArrowLeft");
            assertThat(page.textContent("#gantt-status")).contains("至");
            page.keyboard().press("Escape");
            assertThat(page.textContent("#gantt-status")).contains("已还原");

            page.keyboard().press("PageDown");
            page.keyboard().press("Enter");
            page.getByText("已保存").waitFor();
            assertThat(reader.require(level, world.supervisor).row().plannedFrom())
                    .isEqualTo(today.plusDays(12));
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("bar-" + level);

            var x = bar(page, level).locator(".gantt-bar").getAttribute("x");
            for (int week = 0; week < 7; week++) {
                page.keyboard().press("PageDown");
            }
            page.keyboard().press("Enter");
            page.locator("#gantt-refusal:not([hidden])").waitFor();
            assertThat(page.textContent("#gantt-refusal")).contains("请先申请延期");
            assertThat(inView(page, "#gantt-refusal")).isTrue();
            assertThat(page.textContent("#gantt-status")).isEmpty();
            assertThat(bar(page, level).locator(".gantt-bar").getAttribute("x")).isEqualTo(x);
            page.evaluate("window.scrollTo(0, 0)");
            assertThat(violations(page)).isEmpty();
        }
    }

    @Test
    void anOlderChartIsToldSo() {
        plan(level, 5, 24);
        try (var context = context(1440, "zh-CN", "supervisor")) {
            var page = chart(context);
            plan(level, 6, 25);

            bar(page, level).focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");

            page.locator("#gantt-refusal:not([hidden])").waitFor();
            assertThat(page.textContent("#gantt-refusal")).isNotBlank();
            assertThat(reader.require(level, world.supervisor).row().plannedFrom())
                    .isEqualTo(today.plusDays(6));
        }
    }

    @Test
    void theOfficeMovesAStepWithAReasonAndAClerkDoesNot() {
        try (var context = context(1440, "zh-CN", "clerk")) {
            assertThat(chart(context).locator("#step-" + step).getAttribute("tabindex"))
                    .isNull();
        }
        try (var context = context(1440, "zh-CN", "supervisor")) {
            var page = chart(context);
            page.locator("#step-" + step).focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            page.fill("#gantt-reason-words", "机械晚到");
            Pages.shoot(page, "plan-step-moved");
            page.click("#gantt-reason button[value=yes]");
            page.getByText("已保存").waitFor();

            assertThat(page.locator("#step-" + step).getAttribute("data-to"))
                    .isEqualTo(today.plusDays(10).toString());
        }
    }

    @Test
    void theSheetsAreA3WithTheHeadRepeated() throws IOException {
        try (var context = context(1440, "zh-CN", "supervisor")) {
            var page = context.newPage();
            page.navigate(full("/campaigns/CAMPAIGN/plan/print"));
            var printed =
                    page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));

            try (var pdf = Loader.loadPDF(printed)) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(2);
                for (var sheet : pdf.getPages()) {
                    assertThat(sheet.getMediaBox().getWidth() / MILLIMETRE).isCloseTo(420, within(0.5));
                    assertThat(sheet.getMediaBox().getHeight() / MILLIMETRE).isCloseTo(297, within(0.5));
                }
            }
            assertThat(page.locator(".wall-sheet .wall-table thead").count()).isEqualTo(2);
            assertThat(page.locator(".wall-foot > span").last().textContent()).contains("第 2 页，共 2 页");
        }
    }

    private Page chart(BrowserContext context) {
        var page = context.newPage();
        page.navigate(full("/campaigns/CAMPAIGN/plan"));
        return page;
    }

    private static Locator bar(Page page, TaskId task) {
        return page.locator("#bar-" + task);
    }

    private static boolean inView(Page page, String selector) {
        var script = "box => { const {width, top, bottom} = document.querySelector(box).getBoundingClientRect();"
                + " return width > 0 && top >= 0 && bottom <= innerHeight }";
        return (boolean) page.evaluate(script, selector);
    }

    /** From somewhere on the bar so many pixels to the right; a week is 63 of them. */
    private static void drag(Page page, Locator bar, double part, int by) {
        bar.scrollIntoViewIfNeeded();
        var box = bar.locator(".gantt-bar").boundingBox();
        var x = box.x + box.width * part;
        var y = box.y + box.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + by / 2.0, y);
        page.mouse().move(x + by, y);
        page.mouse().up();
    }

    private TaskId task(ApplicationContext beans, String title, @Nullable String total, @Nullable WorkstreamId stream) {
        var details = new TaskDetails(
                title,
                null,
                world.township,
                Set.of(),
                stream,
                today.minusDays(9),
                total == null ? null : new BigDecimal(total),
                total == null ? null : "户",
                null);
        return beans.getBean(TaskService.class).assign(TaskId.next(), world.campaign, details, due(75));
    }

    private void plan(TaskId id, int from, int to) {
        var change = new PlanService.Change(today.plusDays(from), today.plusDays(to), WorksOn.CALENDAR, null);
        plans.plan(id, change, world.supervisor, null);
    }

    private DueBy due(int days) {
        return DueBy.of(DeadlineTerm.by(today.plusDays(days)));
    }

    private String full(String address) {
        return "http://127.0.0.1:" + port
                + address.replace("CAMPAIGN", world.campaign.toString())
                        .replace("BARE", bare.campaign.toString())
                        .replace("HOMES", homes.toString())
                        .replace("LEVEL", level.toString());
    }

    private BrowserContext context(int width, String language, String who) {
        return browser.newContext(Pages.window(width, language, who.equals("clerk") ? clerk : supervisor));
    }
}
