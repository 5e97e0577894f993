package org.duban.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import java.time.Duration;
import java.util.List;
import org.duban.deadline.OverdueSweep;
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

/** The main job as its people do it, each at a browser of their own: from the pavement to being struck off. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoopStoryTests {

    private final Playwright playwright = InstalledChromium.playwright();
    private Browser browser;
    private Town town;

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private OverdueSweep sweep;

    @BeforeAll
    void open(@Autowired ApplicationContext beans) {
        browser = InstalledChromium.launch(playwright);
        town = new Town(beans);
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void aFindingGoesFromThePavementToBeingStruckOff() {
        try (var inspector = at(Person.PHONE, town.inspector);
                var clerk = at(Person.DESK, town.clerk);
                var colleague = at(Person.DESK, town.colleague)) {
            var finding = log(inspector, "绿化带内有白色垃圾和落叶");
            inspector.shoot("logged-390");

            clerk.open("/");
            assertThat(clerk.main()).containsText("绿化带内有白色垃圾和落叶");
            clerk.shoot("unit-door-1440");
            Pages.follow(clerk.page, clerk.page.getByText("绿化带内有白色垃圾和落叶").first()::click);
            clerk.page.fill("#person", "网格员");
            clerk.press("签收");
            handIn(clerk, "已组织保洁员清理");
            clerk.shoot("handed-in-1440");
            assertThat(verification(clerk).isVisible())
                    .as("who rectified does not verify")
                    .isFalse();

            colleague.open(finding);
            assertThat(verification(colleague).isVisible())
                    .as("nor does a colleague")
                    .isFalse();

            inspector.open("/");
            inspector.shoot("inspector-door-390");
            inspector.openAll("/findings?state=SUBMITTED", town);
            assertThat(inspector.main()).containsText("绿化带内有白色垃圾和落叶");
            inspector.open(finding);
            inspector.shoot("to-verify-390");
            inspector.page.fill("#comment", "东段仍有落叶");
            inspector.press("退回重办");

            clerk.open("/");
            clerk.shoot("returned-door-1440");
            clerk.open(finding);
            assertThat(clerk.main()).containsText("东段仍有落叶");
            handIn(clerk, "东段已二次清理");

            inspector.open(finding);
            inspector.press("合格，销号");
            assertThat(inspector.main()).containsText("已销号");
            Pages.loadPictures(inspector.page);
            inspector.shoot("struck-off-390");
            clerk.open(finding);
            Pages.loadPictures(clerk.page);
            clerk.shoot("struck-off-1440");
            assertThat(clerk.page.locator(".timeline li")).hasCount(7);
            everythingWasInOrder(inspector, clerk, colleague);
        }
    }

    @Test
    void aFindingIsLateByTheClockAndFlaggedOnce() {
        try (var inspector = at(Person.PHONE, town.inspector);
                var clerk = at(Person.DESK, town.clerk);
                var supervisor = at(Person.DESK, town.supervisor)) {
            var finding = log(inspector, "路口垃圾桶满溢");

            clock.moveOn(Duration.ofDays(400));
            clerk.open("/");
            assertThat(clerk.main()).containsText("路口垃圾桶满溢");
            clerk.open(finding);
            assertThat(clerk.page.locator(".sign-line")).containsText("逾期");
            assertThat(clerk.page.locator(".timeline")).not().containsText("逾期");
            sweep.flag();
            sweep.flag();
            clerk.open(finding);
            clerk.shoot("late-1440");
            assertThat(clerk.page.locator(".timeline li.timeline-bad")).hasCount(1);

            supervisor.openAll("/findings?overdue=true", town);
            assertThat(supervisor.main()).containsText("路口垃圾桶满溢");
            supervisor.open("/");
            supervisor.shoot("supervisor-door-1440");
            everythingWasInOrder(inspector, clerk, supervisor);
        }
    }

    @Test
    void anotherUnitDoesNotEvenLearnThatItExists() {
        try (var inspector = at(Person.PHONE, town.inspector);
                var stranger = at(Person.DESK, town.otherClerk)) {
            var finding = log(inspector, "沿街店外经营");

            var answer = stranger.page.navigate(finding);
            stranger.shoot("not-there-1440");

            assertThat(answer.status()).isEqualTo(404);
            stranger.open("/findings?q=沿街店外经营");
            assertThat(stranger.main()).not().containsText("沿街店外经营庆丰路");
        }
    }

    private String log(Person inspector, String what) {
        inspector.open("/findings/new?campaign=" + town.campaign);
        inspector.photograph("photos", "现场.jpg");
        inspector.choose("placeId", town.road, town.road);
        inspector.choose("checkItemId", "垃圾", "垃圾");
        inspector.page.fill("#description", what);
        assertThat(inspector.page.locator("#unitId")).hasValue("文昌办事处");
        assertThat(inspector.page.locator("#due input:checked")).hasValue("POLICY");
        inspector.shoot("log-390");
        assertThat(Pages.violations(inspector.page)).isEmpty();
        inspector.press("记录并交办");
        assertThat(inspector.page.locator(".sign-line")).containsText("已交办");
        return inspector.address();
    }

    private static void handIn(Person clerk, String measure) {
        clerk.photograph("photos", "整改后.jpg");
        clerk.page.fill("#measure", measure);
        clerk.page.fill("#people", "4");
        clerk.press("反馈整改");
    }

    private static Locator verification(Person person) {
        return person.page.locator("#verify");
    }

    private Person at(int width, String username) {
        return Person.signIn(browser, port, username, width);
    }

    private static void everythingWasInOrder(Person... people) {
        List.of(people).forEach(Person::sawEverythingInOrder);
    }
}
