package org.duban.campaign.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Pages.complaints;
import static org.duban.support.Pages.violations;
import static org.duban.support.Pages.width;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.account.TokenService;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.meeting.DecisionDetails;
import org.duban.campaign.meeting.MeetingDetails;
import org.duban.campaign.meeting.MeetingId;
import org.duban.campaign.meeting.MeetingKind;
import org.duban.campaign.meeting.MeetingService;
import org.duban.deadline.DeadlineTerm;
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

/** Meetings as both sides see them: the office issues the minutes, and a unit confirms that it has read them. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingsInTheBrowserTests {

    private final Playwright playwright = InstalledChromium.playwright();
    private final Map<String, String> addresses = new HashMap<>();
    private Browser browser;
    private CampaignWorld world;
    private MeetingService meetings;
    private String supervisor;
    private String clerk;

    @LocalServerPort
    private int port;

    @BeforeAll
    void open(@Autowired ApplicationContext beans, @Autowired TokenService tokens) {
        browser = InstalledChromium.launch(playwright);
        world = new CampaignWorld(beans);
        meetings = beans.getBean(MeetingService.class);
        supervisor = tokens.issue(world.supervisor.accountId(), "browser");
        clerk = tokens.issue(world.clerk.accountId(), "browser");
        var issued = called("沿街旱厕拆除和农贸市场周边整治推进会");
        meetings.issue(issued, world.supervisor, null);
        addresses.put("ISSUED", issued.toString());
        addresses.put("DRAFT", called("迎检准备").toString());
        addresses.put("CAMPAIGN", world.campaign.toString());
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @ParameterizedTest(name = "{0} at {2} in {3}")
    @CsvSource({
        "list, /campaigns/CAMPAIGN/meetings, 1440, zh-CN, supervisor",
        "list, /campaigns/CAMPAIGN/meetings, 390, en, clerk",
        "issued, /meetings/ISSUED, 1440, zh-CN, supervisor",
        "issued, /meetings/ISSUED, 390, zh-CN, clerk",
        "draft, /meetings/DRAFT, 1440, en, supervisor",
        "draft, /meetings/DRAFT, 390, zh-CN, supervisor",
        "form, /meetings/DRAFT/edit, 1440, zh-CN, supervisor",
        "form, /campaigns/CAMPAIGN/meetings/new, 390, en, supervisor",
        "print, /meetings/DRAFT/print, 1440, zh-CN, supervisor",
        "print, /meetings/ISSUED/print, 390, en, clerk",
    })
    void isAccessibleAndFits(String name, String address, int width, String language, String who) {
        try (var context = browser.newContext(Pages.window(width, language, token(who)))) {
            var page = context.newPage();
            var complaints = complaints(page);

            page.navigate(full(address));
            Pages.shoot(page, "meeting-%s-%d-%s".formatted(name, width, language));

            assertThat(violations(page)).isEmpty();
            assertThat(width(page)).isEqualTo(width);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void theOfficeIssuesAndTheUnitConfirms() {
        var id = called("背街小巷整治");
        try (var office = browser.newContext(Pages.window(1440, "zh-CN", supervisor));
                var unit = browser.newContext(Pages.window(390, "zh-CN", clerk))) {
            var desk = office.newPage();
            desk.navigate(full("/meetings/" + id));
            Pages.ask(desk, desk.locator("text=印发纪要").first());
            assertThat(desk.textContent("#confirm-question")).contains("2 项议定事项成为任务");
            Pages.follow(desk, () -> desk.click("#confirm button.btn-primary"));
            assertThat(desk.textContent("main")).contains("已印发", "已签收 0 个单位，共 3 个");

            var phone = unit.newPage();
            phone.navigate(full("/meetings/" + id));
            Pages.follow(phone, () -> phone.click("button:has-text('签收：文昌办事处')"));
            assertThat(phone.textContent("main")).contains("已签收 1 个单位，共 3 个");
            follow(phone, "拆除沿街旱厕");
            assertThat(phone.textContent("main")).contains("决定1", "报告进展");

            desk.navigate(full("/meetings/" + id));
            assertThat(desk.textContent("main")).contains("已签收 1 个单位，共 3 个");
        }
    }

    private static void follow(Page page, String words) {
        Pages.follow(
                page,
                () -> page.locator("#decisions ~ table a", new Page.LocatorOptions().setHasText(words))
                        .first()
                        .click());
    }

    private MeetingId called(String title) {
        return meetings.call(
                MeetingId.next(),
                world.campaign,
                new MeetingDetails(
                        MeetingKind.PROGRESS,
                        title,
                        Instant.now().minus(Duration.ofHours(3)),
                        "区会议中心二楼会议室",
                        "区创建办主任",
                        Set.of(world.township, world.village),
                        "各标段项目部负责人",
                        List.of("通报督查情况和排名", "各单位汇报上次议定事项落实情况", "部署下一阶段工作"),
                        "会议听取了汇报。\n会议要求，倒排工期，按时限完成。",
                        List.of(
                                new DecisionDetails(
                                        "拆除沿街旱厕，拆一处、清一处、绿化一处",
                                        world.township,
                                        Set.of(world.village, world.otherTownship),
                                        DeadlineTerm.days(9)),
                                new DecisionDetails("每周公布一次排名", world.township, Set.of(), null))));
    }

    private String token(String who) {
        return who.equals("clerk") ? clerk : supervisor;
    }

    private String full(String address) {
        var filled = address;
        for (var entry : addresses.entrySet()) {
            filled = filled.replace(entry.getKey(), entry.getValue());
        }
        return "http://127.0.0.1:" + port + filled;
    }
}
