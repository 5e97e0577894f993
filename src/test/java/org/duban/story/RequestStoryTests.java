package org.duban.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.time.Duration;
import java.time.LocalDate;
import org.duban.account.Role;
import org.duban.deadline.OverdueSweep;
import org.duban.deadline.request.RulesRegister;
import org.duban.support.FullStackTest;
import org.duban.support.InstalledChromium;
import org.duban.support.MovableClock;
import org.duban.support.Pages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a clerk can ask about a deadline, on a phone, and what the office makes of it at its desk. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestStoryTests {

    private final Playwright playwright = InstalledChromium.playwright();
    private Browser browser;
    private Town town;
    private Person inspector;
    private Person clerk;
    private Person supervisor;

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private OverdueSweep sweep;

    @Autowired
    private RulesRegister rules;

    @BeforeAll
    void open(@Autowired ApplicationContext beans) {
        browser = InstalledChromium.launch(playwright);
        town = new Town(beans);
        inspector = Person.signIn(browser, port, town.inspector, Person.PHONE);
        clerk = Person.signIn(browser, port, town.clerk, Person.PHONE);
        supervisor = Person.signIn(browser, port, town.supervisor, Person.DESK);
    }

    @AfterEach
    void everythingWasInOrder() {
        clock.putBack();
        for (var person : new Person[] {inspector, clerk, supervisor}) {
            person.sawEverythingInOrder();
        }
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void moreTimeIsAskedForAndGranted() {
        var finding = inspector.log(town, "占道摆放的旧家具");
        ask(finding, "申请延期", "大件清运车辆明天才到");
        assertThat(clerk.main()).containsText("待裁定");
        clerk.shoot("extension-asked-390");

        rule("大件清运车辆明天才到", "批准");
        assertThat(supervisor.main()).containsText("已批准");
        supervisor.shoot("extension-granted-1440");

        clerk.open(finding);
        assertThat(clerk.page.locator("#deadline-history ~ .timeline")).containsText("延期");
        assertThat(clerk.main()).containsText("原定");
        clerk.shoot("extension-seen-390");
    }

    @Test
    void aHoldIsRefusedWithTheReason() {
        var finding = inspector.log(town, "围挡内有积水");
        ask(finding, "申请挂账", "等待管线产权单位进场");

        rule("等待管线产权单位进场", "不批准");
        assertThat(supervisor.main()).containsText("未批准");
        supervisor.shoot("hold-refused-1440");

        clerk.open(finding);
        assertThat(clerk.main()).containsText("请按期办理");
        assertThat(clerk.page.locator(".sign-line")).not().containsText("挂账");
    }

    @Test
    void aHoldThatTwoHaveToSignStopsTheClockWithTheSecond() {
        var usual = rules.of(town.campaign.value());
        rules.keep(town.campaign.value(), usual.withHoldSignatures(2));
        try (var leader = Person.signIn(browser, port, town.account("区领导", Role.LEADER, null), Person.PHONE)) {
            var finding = inspector.log(town, "拆迁地块裸土未覆盖");
            ask(finding, "申请挂账", "等待权属单位移交地块");

            rule("等待权属单位移交地块", "同意并报签");
            assertThat(supervisor.main()).containsText("待复签");
            supervisor.shoot("hold-signed-1440");
            clerk.open(finding);
            assertThat(clerk.page.locator(".sign-line")).not().containsText("挂账");

            leader.open("/");
            leader.follow("等待权属单位移交地块");
            assertThat(leader.main()).containsText("督导办意见");
            leader.shoot("hold-signed-again-390");
            leader.press("批准");
            leader.sawEverythingInOrder();
            clerk.open(finding);
            assertThat(clerk.page.locator(".sign-line")).containsText("挂账");
            clerk.shoot("hold-seen-390");
        } finally {
            rules.keep(town.campaign.value(), rules.of(town.campaign.value()).withHoldSignatures(1));
        }
    }

    @Test
    void helpIsAskedForAndAnswered() {
        var finding = inspector.log(town, "弱电线缆垂落");
        ask(finding, "请求协调", "产权单位不明，请协调认领");

        rule("产权单位不明，请协调认领", "发出答复");
        supervisor.shoot("coordination-answered-1440");

        clerk.open(finding);
        assertThat(clerk.main()).containsText("请按期办理");
        clerk.shoot("coordination-seen-390");
    }

    @Test
    void anOverdueMarkIsAppealedAgainstAndStays() {
        var finding = inspector.log(town, "道路遗撒");
        clock.moveOn(Duration.ofDays(2));
        sweep.flag();
        ask(finding, "对逾期申诉", "当日暴雨预警，停止户外作业");

        rule("当日暴雨预警，停止户外作业", "批准");
        supervisor.shoot("appeal-granted-1440");

        clerk.open(finding);
        assertThat(clerk.page.locator(".sign-line")).containsText("逾期");
        assertThat(clerk.main()).containsText("已批准");
        clerk.shoot("appeal-seen-390");
    }

    @Test
    void whoIsResponsibleIsDisputedAndRuled() {
        var finding = inspector.log(town, "交界处建筑垃圾");
        clerk.open(finding);
        clerk.page
                .locator("summary", new Page.LocatorOptions().setHasText("退回"))
                .first()
                .click();
        clerk.page.locator("form[action$=dispute] [name=reason]").fill("该段属搬口办事处");
        clerk.shoot("dispute-390");
        Pages.follow(clerk.page, clerk.page.locator("form[action$=dispute] button")::click);
        assertThat(clerk.page.locator(".sign-line")).containsText("待裁定");

        supervisor.openAll("/findings?state=DISPUTED", town);
        assertThat(supervisor.main()).containsText("交界处建筑垃圾");
        supervisor.open(finding);
        supervisor.page.fill("#unitId", "");
        supervisor.choose("unitId", "搬口办事处", "搬口办事处");
        supervisor.page.locator("form[action$=ruling] [name=comment]").fill("以路中为界，由搬口办事处负责");
        supervisor.shoot("ruling-1440");
        supervisor.press("裁定责任单位");
        assertThat(supervisor.main()).containsText("搬口办事处");

        assertThat(clerk.page.navigate(finding).status())
                .as("another unit has it now")
                .isEqualTo(404);
        clerk.open("/");
        clerk.complaints.clear();
    }

    /** Asks on the finding's page, after having been told what is missing. */
    private void ask(String finding, String what, String reason) {
        clerk.open(finding);
        Pages.follow(
                clerk.page, clerk.page.locator(".request-links a", new Page.LocatorOptions().setHasText(what))::click);
        var until = clerk.page.locator("[name=until]");
        if (until.count() > 0) {
            until.fill(LocalDate.now(clock).plusDays(6).toString());
        }
        clerk.press("提交申请");
        assertThat(clerk.page.locator("#reason-error")).isVisible();
        clerk.page.fill("#reason", reason);
        clerk.shoot("ask-390");
        clerk.press("提交申请");
        assertThat(clerk.main()).containsText(reason);
        clerk.complaints.clear();
    }

    /** Goes from the desk to the requests, the newest first, reads the one, and says what shall be. */
    private void rule(String reason, String button) {
        supervisor.open("/");
        Pages.follow(supervisor.page, supervisor.page.locator("main a.more[href='/deadlines/requests']")::click);
        supervisor.follow(reason);
        supervisor.page.fill("#comment", "请按期办理");
        supervisor.press(button);
    }
}
