package org.duban.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.regex.Pattern;
import org.duban.support.DistrictTime;
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

/** A letter from above that takes two units: from its registration to the reply, each at a browser of their own. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterStoryTests {

    private final Playwright playwright = InstalledChromium.playwright();
    private Browser browser;
    private Town town;

    @LocalServerPort
    private int port;

    @BeforeAll
    void open(@Autowired ApplicationContext beans) {
        browser = InstalledChromium.launch(playwright);
        town = new Town(beans);
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void aLetterIsSettledByTwoUnitsAndAnswered() {
        try (var supervisor = at(Person.DESK, town.supervisor);
                var clerk = at(Person.DESK, town.clerk);
                var partner = at(Person.PHONE, town.otherClerk);
                var inspector = at(Person.PHONE, town.inspector)) {
            var finding = register(supervisor);
            supervisor.openAll("/findings?replyDue=OPEN", town);
            assertThat(supervisor.main()).containsText("绿化带和河坡有垃圾");
            share(supervisor, finding);

            var part = handInPart(partner, finding);
            clerk.open(finding);
            clerk.page.fill("#person", "路段长");
            clerk.press("签收");
            handIn(clerk, "绿化带已清理");
            checkBoth(inspector, finding, part);

            reply(clerk, finding);
            supervisor.open("/findings?replyDue=OPEN&campaign=" + town.campaign);
            assertThat(supervisor.main()).not().containsText("绿化带和河坡有垃圾");
            supervisor.open("/");
            everythingWasInOrder(supervisor, clerk, partner, inspector);
        }
    }

    private String register(Person supervisor) {
        supervisor.open("/findings/new?campaign=" + town.campaign);
        supervisor.photograph("photos", "来件附图.jpg");
        supervisor.choose("placeId", town.road, town.road);
        supervisor.choose("checkItemId", "垃圾", "垃圾");
        supervisor.page.fill("#description", "绿化带和河坡有垃圾");
        assertThat(supervisor.page.locator("#unitId")).hasValue("文昌办事处");
        supervisor.page.locator("main form details summary").last().click();
        assertThat(supervisor.page.locator(".letter-fields")).isHidden();
        supervisor.page.selectOption("#source", "SUPERIOR");
        supervisor.page.fill("[name='letter.outerNumber']", outerNumber());
        supervisor.page.check("[name='letter.owed'][type=checkbox]");
        supervisor.page.fill("[name='letter.sender']", "市督导组");
        supervisor.page.fill("[name='letter.receivedOn']", DistrictTime.today().toString());
        supervisor.page.fill(
                "[name='letter.replyBy']", DistrictTime.today().plusDays(5).toString());
        supervisor.shoot("letter-log-1440");
        assertThat(Pages.violations(supervisor.page)).isEmpty();
        supervisor.press("记录并交办");
        assertThat(supervisor.page.locator("#reply")).containsText("市督导组");
        assertThat(supervisor.page.locator("#reply")).containsText(outerNumber());
        supervisor.shoot("letter-registered-1440");
        return supervisor.address();
    }

    private String outerNumber() {
        return "市督〔2026〕17号" + town.mark;
    }

    private static void share(Person supervisor, String finding) {
        supervisor.open(finding + "/parts/new");
        supervisor.choose("rows\\[0\\]\\.unitId", "搬口", "搬口");
        supervisor.page.fill("[name='rows[0].what']", "清理河坡一侧");
        supervisor.shoot("letter-share-1440");
        assertThat(Pages.violations(supervisor.page)).isEmpty();
        supervisor.press("分办给其他单位");
        assertThat(supervisor.page.locator("#parts")).containsText("清理河坡一侧");
    }

    private static String handInPart(Person partner, String finding) {
        partner.open(finding);
        Pages.follow(partner.page, partner.page.locator("#parts .row-link")::click);
        var part = partner.address();
        partner.photograph("photos", "办理后.jpg");
        partner.page.fill("#measure", "河坡垃圾已清运");
        partner.shoot("letter-part-390");
        assertThat(Pages.violations(partner.page)).isEmpty();
        partner.press("反馈办理情况");
        assertThat(partner.page.locator("#parts")).containsText("待核查");
        return part;
    }

    private static void checkBoth(Person inspector, String finding, String part) {
        inspector.open(finding);
        inspector.shoot("letter-not-all-in-390");
        assertThat(inspector.page.locator("#verify button[value=PASS]")).isDisabled();
        inspector.open(part);
        inspector.press("合格，办结");
        assertThat(inspector.page.locator("#parts")).containsText("各分办单位均已办结");
        inspector.press("合格，销号");
        assertThat(inspector.main()).containsText("已销号");
    }

    private static void reply(Person clerk, String finding) {
        clerk.open(finding + "/reply");
        assertThat(clerk.page.locator("#text"))
                .hasValue(Pattern.compile("[\\s\\S]*绿化带已清理[\\s\\S]*河坡垃圾已清运[\\s\\S]*予以销号。"));
        clerk.page.fill("#number", "文办〔2026〕9号");
        clerk.shoot("letter-reply-1440");
        assertThat(Pages.violations(clerk.page)).isEmpty();
        clerk.pressAndConfirm("记录回复");
        assertThat(clerk.page.locator("#reply")).containsText("按时回复");
        clerk.open(finding + "/reply/print");
        Pages.loadPictures(clerk.page);
        clerk.shoot("letter-paper-1440");
        assertThat(clerk.page.locator(".sheet")).containsText("文办〔2026〕9号");
        assertThat(clerk.page.locator(".doc-photos img")).hasCount(2);
        assertThat(Pages.violations(clerk.page)).isEmpty();
        clerk.open(finding);
    }

    private static void handIn(Person clerk, String measure) {
        clerk.photograph("photos", "整改后.jpg");
        clerk.page.fill("#measure", measure);
        clerk.press("反馈整改");
    }

    private Person at(int width, String username) {
        return Person.signIn(browser, port, username, width);
    }

    private static void everythingWasInOrder(Person... people) {
        List.of(people).forEach(Person::sawEverythingInOrder);
    }
}
