package org.duban.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Pages.complaints;
import static org.duban.support.Pages.violations;
import static org.duban.support.Pages.width;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duban.account.TokenService;
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

/** The pages of campaigns and tasks as people see them: they fit, they are accessible, nothing is refused. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignsInTheBrowserTests {

    private final Playwright playwright = InstalledChromium.playwright();
    private final Map<String, String> addresses = new HashMap<>();
    private Browser browser;
    private String supervisor;
    private String clerk;

    @LocalServerPort
    private int port;

    @BeforeAll
    void open(@Autowired ApplicationContext beans, @Autowired TokenService tokens) {
        browser = InstalledChromium.launch(playwright);
        var world = new BusyCampaign(beans);
        supervisor = tokens.issue(world.district.supervisor.accountId(), "browser");
        clerk = tokens.issue(world.district.clerk.accountId(), "browser");
        addresses.put("CAMPAIGN", world.campaign.toString());
        addresses.put("BARE", world.district.campaign.toString());
        addresses.put("COUNTED", world.counted.toString());
        addresses.put("AWAITING", world.awaiting.toString());
        addresses.put("LATE", world.late.toString());
        addresses.put("STEPPED", world.stepped.toString());
        addresses.put("STREAM", world.workstream.toString());
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @ParameterizedTest(name = "{0} at {2} in {3}")
    @CsvSource({
        "list, /campaigns, 1440, zh-CN, supervisor",
        "list, /campaigns, 390, zh-CN, clerk",
        "list, /campaigns, 1440, en, supervisor",
        "list, /campaigns, 390, en, clerk",
        "show, /campaigns/CAMPAIGN, 1440, zh-CN, supervisor",
        "show, /campaigns/CAMPAIGN, 1440, en, supervisor",
        "show, /campaigns/CAMPAIGN, 390, zh-CN, supervisor",
        "show, /campaigns/CAMPAIGN, 390, en, clerk",
        "show-bare, /campaigns/BARE, 1440, zh-CN, supervisor",
        "show-bare, /campaigns/BARE, 390, zh-CN, clerk",
        "organisation, /campaigns/CAMPAIGN/organisation, 1440, zh-CN, supervisor",
        "organisation, /campaigns/CAMPAIGN/organisation, 390, en, supervisor",
        "standard, /campaigns/CAMPAIGN/standard, 1440, zh-CN, supervisor",
        "standard, /campaigns/CAMPAIGN/standard, 390, en, supervisor",
        "displays, /displays, 390, en, supervisor",
        "display, /displays/new, 390, zh-CN, supervisor",
        "form, /campaigns/CAMPAIGN/edit, 1440, zh-CN, supervisor",
        "form, /campaigns/new, 390, zh-CN, supervisor",
        "workstream, /campaigns/CAMPAIGN/workstreams/STREAM/edit, 1440, zh-CN, supervisor",
        "workstream, /campaigns/CAMPAIGN/workstreams/new, 390, en, supervisor",
        "tasks, /tasks?campaign=CAMPAIGN&state=, 1440, zh-CN, supervisor",
        "tasks, /tasks?campaign=CAMPAIGN&state=, 1440, en, supervisor",
        "tasks, /tasks?campaign=CAMPAIGN&state=, 390, zh-CN, clerk",
        "tasks, /tasks?campaign=CAMPAIGN, 390, en, supervisor",
        "tasks-none, /tasks?q=nothing-of-the-kind, 390, zh-CN, clerk",
        "task, /tasks/COUNTED, 1440, zh-CN, supervisor",
        "task, /tasks/COUNTED, 390, zh-CN, clerk",
        "task, /tasks/COUNTED, 1440, en, supervisor",
        "task-awaiting, /tasks/AWAITING, 1440, zh-CN, supervisor",
        "task-awaiting, /tasks/AWAITING, 390, en, supervisor",
        "task-steps, /tasks/STEPPED, 1440, zh-CN, supervisor",
        "task-steps, /tasks/STEPPED, 390, zh-CN, clerk",
        "task-steps, /tasks/STEPPED, 1440, en, clerk",
        "task-steps, /tasks/STEPPED, 390, en, supervisor",
        "milestone-form, /tasks/STEPPED/milestones/new, 390, zh-CN, supervisor",
        "task-late, /tasks/LATE, 390, zh-CN, clerk",
        "task-form, /tasks/new, 1440, zh-CN, supervisor",
        "task-form, /tasks/COUNTED/edit, 390, zh-CN, supervisor",
        "task-form, /tasks/COUNTED/edit, 1440, en, supervisor",
    })
    void isAccessibleAndFits(String name, String address, int width, String language, String who) {
        try (var context = context(width, language, who)) {
            var page = context.newPage();
            var complaints = complaints(page);

            page.navigate(full(address));
            shoot(page, "%s-%d-%s".formatted(name, width, language));

            assertThat(violations(page)).isEmpty();
            assertThat(width(page)).isEqualTo(width);
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest(name = "at {0} in {1}")
    @CsvSource({"1440, zh-CN", "390, en"})
    void theWizardMovesTheDaysThatNobodyChose(int width, String language) {
        try (var context = context(width, language, "supervisor")) {
            var page = context.newPage();
            page.navigate(full("/campaigns/launches"));
            assertThat(violations(page)).isEmpty();
            Pages.follow(
                    page,
                    page.locator("form:has(input[value='%s']) button".formatted(addresses.get("CAMPAIGN")))::click);
            assertThat(page.url()).endsWith("/basics");
            var ends = LocalDate.parse(page.inputValue("input[name=endsOn]"));
            page.fill("input[name=assessedOn]", ends.toString());

            page.fill(
                    "input[name=startsOn]",
                    LocalDate.parse(page.inputValue("input[name=startsOn]"))
                            .plusDays(40)
                            .toString());

            assertThat(page.inputValue("input[name=endsOn]"))
                    .isEqualTo(ends.plusDays(40).toString());
            assertThat(page.inputValue("input[name=assessedOn]")).isEqualTo(ends.toString());
            page.fill("input[name=name]", "照样发起 " + UUID.randomUUID());
            for (var step : List.of("basics", "parts", "tasks", "review")) {
                assertThat(page.url()).endsWith("/" + step);
                shoot(page, "launch-%s-%d-%s".formatted(step, width, language));
                assertThat(violations(page)).as(step).isEmpty();
                assertThat(width(page)).as(step).isEqualTo(width);
                if (!step.equals("review")) {
                    Pages.follow(page, () -> page.click("main .action-bar button.btn-primary"));
                }
            }
        }
    }

    @Test
    void aRefusedReportSaysWhyAndKeepsWhatWasTyped() {
        try (var context = context(390, "zh-CN", "clerk")) {
            var page = context.newPage();
            page.navigate(full("/tasks/COUNTED"));
            page.fill("#quantityDone", "5");

            Pages.follow(page, () -> page.click("text=提交报告"));
            shoot(page, "report-refused-390-zh-CN");

            assertThat(page.textContent(".refusal")).contains("请说明原因");
            assertThat(page.inputValue("#quantityDone")).isEqualTo("5");
            assertThat(violations(page)).isEmpty();
        }
    }

    @Test
    void aRefusedRowOfTheMatrixOpensItsForm() {
        try (var context = context(1440, "zh-CN", "supervisor")) {
            var page = context.newPage();
            page.navigate(full("/campaigns/BARE/organisation"));
            page.click("text=增加责任分工");

            Pages.follow(page, () -> page.click("text=增加一行"));
            shoot(page, "matrix-refused-1440-zh-CN");

            assertThat(page.isVisible("#unitId")).isTrue();
            assertThat(page.textContent(".refusal")).isNotBlank();
            assertThat(violations(page)).isEmpty();
        }
    }

    @Test
    void aCampaignIsArchivedOnlyAfterTheQuestionIsAnswered() {
        try (var context = context(390, "zh-CN", "supervisor")) {
            var page = context.newPage();
            page.navigate(full("/campaigns/BARE/organisation"));

            Pages.follow(page, () -> page.click("text=收尾与归档"));
            assertThat(violations(page)).isEmpty();
            shoot(page, "closing-390-zh-CN");
            Pages.ask(page, page.locator("button:has-text('归档')").first());

            assertThat(page.textContent("#confirm-question")).contains("归档后全部内容只能查阅");
            Pages.thinkBetter(page);
            assertThat(page.url()).endsWith("/closing");
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
        return browser.newContext(Pages.window(width, language, (who.equals("clerk") ? clerk : supervisor)));
    }

    private static void shoot(Page page, String name) {
        Pages.shoot(page, "campaign-" + name);
    }
}
