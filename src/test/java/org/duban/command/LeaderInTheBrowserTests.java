package org.duban.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Pages.complaints;
import static org.duban.support.Pages.follow;
import static org.duban.support.Pages.shoot;
import static org.duban.support.Pages.violations;
import static org.duban.support.Pages.window;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import org.duban.account.TokenService;
import org.duban.campaign.CampaignWorld;
import org.duban.support.FullStackTest;
import org.duban.support.InstalledChromium;
import org.duban.support.Pages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A leader's morning on the phone: looks, signs an instruction, reads the reply; the unit answers in between. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeaderInTheBrowserTests {

    private final Playwright playwright = InstalledChromium.playwright();
    private Browser browser;
    private CampaignWorld world;
    private Map<String, String> people;

    @LocalServerPort
    private int port;

    @BeforeAll
    void open(@Autowired ApplicationContext beans, @Autowired TokenService tokens) {
        browser = InstalledChromium.launch(playwright);
        world = new CampaignWorld(beans);
        people = Map.of(
                "leader", tokens.issue(world.leader.accountId(), "browser"),
                "clerk", tokens.issue(world.clerk.accountId(), "browser"));
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void signsOnThePhoneAndReadsWhatTheUnitAnswers() {
        try (var leaders = browser.newContext(window(390, "zh-CN", people.get("leader")));
                var units = browser.newContext(window(390, "en", people.get("clerk")))) {
            var leader = leaders.newPage();
            leader.navigate(full("/"));
            check(leader, "leader-morning");
            assertThat(leader.locator(".five > div").count()).isEqualTo(5);

            leader.navigate(full("/units/" + world.township + "/card"));
            follow(leader, () -> leader.click(".instructions-here .btn"));
            check(leader, "leader-signs");
            leader.fill("#text", "逾期问题较多，请逐项说明原因，定出完成时间。");
            leader.selectOption("#campaignId", world.campaign.toString());
            assertThat(leader.locator("#leadUnitId").inputValue()).isEqualTo(world.township.toString());
            leader.check("input[value=DAYS_7]");
            follow(leader, () -> leader.click("text=签出批示"));
            var address = leader.url();
            check(leader, "leader-signed");

            var unit = units.newPage();
            unit.navigate(address);
            check(unit, "unit-answers");
            unit.fill("#text", "逐项说明如下：第一项本周五前完成……");
            follow(unit, () -> unit.click("text=Send the reply"));
            check(unit, "unit-answered");

            leader.navigate(full("/"));
            follow(leader, () -> leader.click("text=逾期问题较多"));
            check(leader, "leader-reads");
            leader.fill("#comment", "同意，按时间办。");
            follow(leader, () -> leader.click("button:text-is('同意办结')"));

            assertThat(leader.textContent("main")).contains("已办结", "同意，按时间办。");
            check(leader, "leader-settled");
        }
    }

    @Test
    void theMorningAndTheInstructionsFitTheDeskToo() {
        for (var language : List.of("zh-CN", "en")) {
            try (var context = browser.newContext(window(1440, language, people.get("leader")))) {
                var page = context.newPage();
                var complaints = complaints(page);
                for (var address : List.of("/", "/instructions")) {
                    page.navigate(full(address));
                    check(page, "leader-desk" + address.replace('/', '-') + "-" + language);
                }
                assertThat(complaints).isEmpty();
            }
        }
    }

    private static void check(Page page, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        shoot(page, name);
        assertThat(violations(page)).as(name).isEmpty();
        assertThat(Pages.width(page)).as(name).isEqualTo(page.viewportSize().width);
    }

    private String full(String address) {
        return "http://localhost:" + port + address;
    }
}
