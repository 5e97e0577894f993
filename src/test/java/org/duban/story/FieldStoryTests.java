package org.duban.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.duban.account.Role;
import org.duban.campaign.CampaignService;
import org.duban.evidence.Photos;
import org.duban.finding.FindingAssignments;
import org.duban.finding.FindingId;
import org.duban.support.FullStackTest;
import org.duban.support.InstalledChromium;
import org.duban.support.MisbehavingProxy;
import org.duban.support.MisbehavingProxy.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The phone in the street: cut off, killed, passed on, behind a network that loses answers; nothing is lost or there twice. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldStoryTests {

    private final Playwright playwright = InstalledChromium.playwright();
    private Browser browser;
    private Town town;
    private MisbehavingProxy proxy;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void open() {
        browser = InstalledChromium.launch(playwright);
    }

    @BeforeEach
    void arrive(@Autowired ApplicationContext beans) {
        town = new Town(beans);
        town.planRound();
        proxy = new MisbehavingProxy(port);
    }

    @AfterEach
    void leave() {
        proxy.close();
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void whatIsLoggedWithoutANetworkSurvivesTheDeathOfThePageAndArrivesOnce() {
        try (var phone = new Phone(browser, port, town)) {
            phone.signIn(town.inspector);
            phone.shoot("home-390");
            phone.sawEverythingInOrder();
            phone.cutOff();
            phone.log(town);
            phone.dieAndOpen();
            phone.assertEntries("waiting", 1);
            phone.shoot("waiting-390");
            phone.sawEverythingInOrder();
            assertThat(findings()).isEmpty();

            phone.connect();
            phone.assertEntries("sent", 1);
            assertThat(findings()).hasSize(1);
            assertThat(photosOf(findings().get(0))).isEqualTo(1);
            assertThat(stateOf(findings().get(0))).isEqualTo("ASSIGNED");
        }
    }

    @Test
    void aFindingBegunIsThereAfterTheDeathOfThePage() {
        try (var phone = new Phone(browser, port, town)) {
            phone.signIn(town.inspector);
            phone.cutOff();
            phone.go("#/log");
            phone.photograph("evidenceIds");
            phone.type("checkItemId", "bllj");
            phone.tap("checkItemId", "暴露垃圾");
            phone.waitUntilDrafted("itemId");
            phone.dieAndOpen();
            assertThat(phone.page.locator("[data-resume]")).isVisible();
            phone.go("#/log");
            assertThat(phone.page.locator("main .photo-previews img")).hasCount(1);
            assertThat(phone.chip("checkItemId", "暴露垃圾").locator("input")).isChecked();
            phone.shoot("begun-390");
            phone.sawEverythingInOrder();
        }
    }

    @Test
    void whateverTheNetworkLosesEachIsThereOnce() {
        try (var phone = new Phone(browser, proxy.port(), town)) {
            phone.signIn(town.inspector);
            proxy.next("POST", "/api/v1/evidence", Fault.ANSWER_LOST)
                    .next("POST", "/api/v1/evidence", Fault.STATUS_500)
                    .next("POST", "/api/v1/evidence", Fault.LOST_ON_THE_WAY)
                    .next("PUT", "/api/v1/findings/", Fault.ANSWER_LOST)
                    .next("PUT", "/api/v1/findings/", Fault.STATUS_500);
            phone.log(town);
            phone.go("#/outbox");
            tryUntilSent(phone);
            phone.assertEntries("sent", 1);
            assertThat(proxy.sprung()).hasSize(5);
            assertThat(findings()).hasSize(1);
            assertThat(photosOf(findings().get(0))).isEqualTo(1);
        }
    }

    @Test
    void whatIsRefusedSaysWhyIsMendedAndArrives() {
        try (var phone = new Phone(browser, proxy.port(), town)) {
            phone.signIn(town.inspector);
            proxy.next("POST", "/api/v1/evidence", Fault.STATUS_413).next("PUT", "/api/v1/findings/", Fault.STATUS_409);
            phone.log(town);
            phone.assertEntries("refused", 1);
            assertThat(phone.entries("refused")).containsText("Too large for the way");
            phone.shoot("refused-390");
            phone.sawEverythingInOrder();
            phone.press("再发一次");
            assertThat(phone.entries("refused")).containsText("Conflict on the way");
            phone.press("修改");
            phone.page.locator("main .field-more summary").click();
            phone.page.fill("#description", "垃圾堆在人行道上");
            phone.keep("main button[value=done]");
            phone.assertEntries("sent", 1);
            assertThat(jdbc.sql("select description from finding where finding_id = :id")
                            .param("id", findings().get(0))
                            .query(String.class)
                            .single())
                    .isEqualTo("垃圾堆在人行道上");
        }
    }

    @Test
    void aCampaignThatClosedMeanwhileIsToldOfAndNothingIsLost(@Autowired CampaignService campaigns) {
        try (var phone = new Phone(browser, port, town)) {
            phone.signIn(town.inspector);
            phone.cutOff();
            phone.log(town);
            campaigns.windUp(town.campaign, "迎检结束");
            phone.connect();
            phone.assertEntries("refused", 1);
            assertThat(phone.entries("refused").locator(".field-error")).containsText("收尾");
            phone.press("修改");
            assertThat(phone.page.locator("main .photo-previews img")).hasCount(1);
            phone.shoot("closed-meanwhile-390");
        }
    }

    @Test
    void nobodyElseSeesOrSendsWhatIsWaiting() {
        try (var phone = new Phone(browser, port, town)) {
            phone.signIn(town.inspector);
            phone.cutOff();
            phone.log(town);
            phone.go("#/me");
            phone.press("退出");
            phone.shoot("signing-out-390");
            phone.page.locator("dialog[open] [data-verb]").click();
            phone.page
                    .locator("main", new Page.LocatorOptions().setHasText("还没有登录"))
                    .waitFor();
            assertThat(phone.page.locator("body")).not().containsText(town.road);

            phone.connect();
            phone.die();
            phone.signIn(town.colleague);
            phone.assertEntries("waiting", 0);
            assertThat(phone.page.locator("body")).not().containsText(town.road);
            assertThat(phone.page.locator("[data-count]").first()).isHidden();
            assertThat(findings()).isEmpty();

            phone.go("#/me");
            phone.press("退出");
            phone.page.locator("dialog[open] [data-verb]").click();
            phone.page
                    .locator("main", new Page.LocatorOptions().setHasText("还没有登录"))
                    .waitFor();
            phone.signIn(town.inspector);
            phone.assertEntries("sent", 1);
            assertThat(findings()).hasSize(1);
        }
    }

    @Test
    void aPhoneAYearBehindLogsAtTheRightTime() {
        try (var phone = new Phone(browser, port, town)) {
            phone.context()
                    .clock()
                    .install(new Clock.InstallOptions()
                            .setTime(System.currentTimeMillis()
                                    - Duration.ofDays(365).toMillis()));
            phone.signIn(town.inspector);
            phone.context().clock().resume();
            assertThat(phone.page.locator("[data-notices]")).containsText("手机时间不准");
            phone.log(town);
            phone.assertEntries("sent", 1);
            var foundAt = jdbc.sql("select found_at from finding where finding_id = :id")
                    .param("id", findings().get(0))
                    .query(Instant.class)
                    .single();
            assertThat(foundAt)
                    .as("whatever the phone's clock says, and however long the answers take")
                    .isCloseTo(Instant.now(), within(10, ChronoUnit.MINUTES));
        }
    }

    @Test
    void aStopIsTickedAndARectificationHandedInAndVerifiedWithoutANetwork() {
        try (var inspector = new Phone(browser, port, town);
                var clerk = new Phone(browser, port, town)) {
            inspector.signIn(town.inspector);
            inspector.log(town);
            inspector.assertEntries("sent", 1);

            clerk.signIn(town.clerk);
            clerk.shoot("clerk-390");
            clerk.sawEverythingInOrder();
            clerk.cutOff();
            clerk.page.locator(".field-finding").first().click();
            clerk.page.fill("#person", "网格员");
            clerk.keep("main form button");
            clerk.assertEntries("waiting", 1);
            clerk.connect();
            clerk.assertEntries("sent", 1);
            clerk.dieAndOpen();
            clerk.waitUntilKnown(findings().get(0), "RECTIFYING");
            clerk.cutOff();
            clerk.page.locator(".field-finding").first().click();
            clerk.photograph("evidenceIds");
            clerk.page.fill("#measure", "已清运两车垃圾");
            clerk.shoot("rectify-390");
            clerk.sawEverythingInOrder();
            clerk.keep("main form .action-bar button");
            clerk.assertEntries("waiting", 1);
            clerk.connect();
            clerk.assertEntries("sent", 2);
            var finding = findings().get(0);
            assertThat(stateOf(finding)).isEqualTo("SUBMITTED");

            pressesMost(finding);
            inspector.dieAndOpen();
            inspector.waitUntilKnown(finding, "SUBMITTED");
            inspector.waitForPictures(photosFrom(finding));
            inspector.cutOff();
            inspector.go("#/findings/" + finding);
            var pictures = inspector.page.locator("main [data-pictures] figure");
            assertThat(pictures).containsText(new String[] {"整改前", "整改后"});
            inspector.tap("result", "通过");
            inspector.shoot("verify-390");
            inspector.sawEverythingInOrder();
            inspector.keep("main form .action-bar button");
            inspector.connect();
            inspector.assertEntries("sent", 2);
            assertThat(stateOf(finding)).isEqualTo("CLOSED");
        }
    }

    @Test
    void whatIsStillThereIsSpottedWithoutANetworkAndToldOnce() {
        try (var phone = new Phone(browser, port, town)) {
            phone.signIn(town.inspector);
            phone.log(town);
            phone.assertEntries("sent", 1);
            phone.hearOf(findings().get(0), "ASSIGNED");
            phone.cutOff();
            phone.go("#/log");
            phone.photograph("evidenceIds");
            phone.type("placeId", town.road);
            phone.tap("placeId", town.road);
            phone.type("checkItemId", "bllj");
            phone.tap("checkItemId", "暴露垃圾");
            phone.page.locator("main button[value=done]").click();
            assertThat(phone.page.locator("[data-field='recurrence'] .field-error"))
                    .isVisible();
            phone.tap("recurrence", "仍未整改");
            phone.shoot("earlier-390");
            phone.sawEverythingInOrder();
            phone.keep("main button[value=done]");
            phone.connect();
            phone.assertEntries("sent", 2);
            assertThat(findings()).hasSize(1);
            assertThat(jdbc.sql("select count(*) from finding_sighting where finding_id = :id")
                            .param("id", findings().get(0))
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void theStopsOfARoundAreTickedWithoutANetwork() {
        try (var phone = new Phone(browser, port, town)) {
            phone.signIn(town.inspector);
            phone.cutOff();
            phone.open("[data-today] a", "督查一组日常督查");
            phone.open(".field-stop", town.road);
            phone.keep("[data-clean]");
            assertThat(phone.page.locator(".outcome-clean")).containsText(town.road);

            phone.open(".field-stop", town.market);
            phone.shoot("stop-390");
            phone.sawEverythingInOrder();
            phone.open("[data-checklists] a", "农贸市场检查表");
            phone.answerAll();
            phone.shoot("check-390");
            phone.sawEverythingInOrder();
            phone.keep("main form .action-bar button");
            phone.assertEntries("waiting", 2);

            phone.connect();
            phone.assertEntries("sent", 2);
            assertThat(count(
                            "inspection_stop s join inspection i using (inspection_id)",
                            "i.campaign_id",
                            "s.visited_at is not null"))
                    .isEqualTo(2);
            assertThat(count("stop_check k join inspection i using (inspection_id)", "i.campaign_id", "true"))
                    .isEqualTo(1);
            assertThat(findings()).as("of the line that was not in order").hasSize(1);
        }
    }

    @Test
    void whoeverSignsInOtherwiseThanByTheFormFindsNothingOfTheOther() {
        try (var phone = new Phone(browser, port, town)) {
            phone.signIn(town.inspector);
            phone.comeInAs(town.colleague);
            phone.page.navigate("http://127.0.0.1:" + port + "/");
            phone.cutOff();
            phone.die();
            phone.page.navigate("http://127.0.0.1:" + port + "/field");

            assertThat(phone.page.locator("main")).containsText("还没有登录");
            assertThat(phone.page.locator("body")).not().containsText(town.road);
        }
    }

    @Test
    void twoWindowsOfAPhoneSendOnceAndBothSeeIt() {
        try (var phone = new Phone(browser, port, town)) {
            phone.signIn(town.inspector);
            var other = phone.openAnother();
            phone.cutOff();
            phone.log(town);
            var first = phone.page;
            phone.page = other;
            phone.log(town);
            phone.assertEntries("waiting", 2);

            phone.connect();
            phone.assertEntries("sent", 2);
            phone.page = first;
            phone.assertEntries("sent", 2);
            assertThat(findings()).hasSize(2);
        }
    }

    @Test
    void photosTakenBeforeAreChosenFromTheAlbumSeveralAtOnce() {
        try (var phone = new Phone(browser, port, town)) {
            phone.signIn(town.inspector);
            phone.go("#/log");
            phone.page
                    .locator("main [data-field=evidenceIds] .photo-album input")
                    .setInputFiles(new FilePayload[] {
                        new FilePayload("一.jpg", "image/jpeg", Photos.jpeg(1600, 1200)),
                        new FilePayload("二.jpg", "image/jpeg", Photos.jpeg(1200, 1600)),
                    });

            assertThat(phone.page.locator("main [data-field=evidenceIds] .photo-previews img"))
                    .hasCount(2);
            phone.shoot("album-390");
            phone.sawEverythingInOrder();
        }
    }

    @Test
    void whatIsKeptRightAfterTheLastLetterDoesNotComeBackInTheNext() {
        try (var phone = new Phone(browser, port, town)) {
            phone.context().clock().install();
            phone.signIn(town.inspector);
            for (var description : List.of("井盖破损", "护栏缺失")) {
                if (description.equals("护栏缺失")) {
                    // Whether it is the same again is asked only of what is known.
                    phone.assertEntries("sent", 1);
                    phone.hearOf(findings().get(0), "ASSIGNED");
                }
                phone.fill(town);
                if (description.equals("护栏缺失")) {
                    phone.tap("recurrence", "新问题");
                }
                phone.page.locator("main details summary").first().click();
                phone.page.locator("main [data-field=description] textarea").pressSequentially(description);
                phone.keep("main button[value=done]");
                // What was to be written down a moment after the last letter would be by now.
                phone.page.clock().fastForward(1_000);
                phone.waitUntilNothingIsDrafted();
                phone.go("#/");
                phone.page
                        .locator("main [data-resume]")
                        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
                assertThat(phone.page.locator("[data-resume]")).isHidden();
            }

            phone.assertEntries("sent", 2);
            assertThat(descriptions()).containsExactlyInAnyOrder("井盖破损", "护栏缺失");
        }
    }

    @Test
    void aCheckItemMayBeSaidInWords() {
        try (var phone = new Phone(browser, port, town)) {
            phone.signIn(town.inspector);
            phone.go("#/log");
            phone.photograph("evidenceIds");
            phone.type("placeId", town.road);
            phone.tap("placeId", town.road);
            phone.type("checkItemId", "无主杂物甲");
            phone.keep("main button[value=done]");

            phone.assertEntries("sent", 1);
            assertThat(jdbc.sql("select category from finding where campaign_id = :campaign")
                            .param("campaign", town.campaign.value())
                            .query(String.class)
                            .single())
                    .isEqualTo("无主杂物甲");
        }
    }

    private List<String> descriptions() {
        return jdbc.sql("select description from finding where campaign_id = :campaign")
                .param("campaign", town.campaign.value())
                .query(String.class)
                .list();
    }

    @Test
    void aSecondTapMakesNoSecondFinding() {
        try (var phone = new Phone(browser, proxy.port(), town)) {
            phone.signIn(town.inspector);
            phone.fill(town);
            phone.page.locator("main button[value=done]").dblclick();
            phone.page.locator("#toast").waitFor();
            phone.assertEntries("sent", 1);
            assertThat(findings()).hasSize(1);
            assertThat(phone.entries("refused")).hasCount(0);
        }
    }

    private long count(String tables, String campaign, String where) {
        return jdbc.sql("select count(*) from " + tables + " where " + campaign + " = :campaign and " + where)
                .param("campaign", town.campaign.value())
                .query(Long.class)
                .single();
    }

    @Test
    void aFileThatIsNoPhotoIsRefusedInWordsAndTheRestStays() {
        try (var phone = new Phone(browser, port, town)) {
            phone.signIn(town.inspector);
            phone.go("#/log");
            phone.photograph("evidenceIds");
            phone.page.setInputFiles(
                    "main [data-field='evidenceIds'] .photo-album input",
                    new FilePayload("IMG_0001.HEIC", "image/heic", "ftypheic".getBytes(StandardCharsets.UTF_8)));
            assertThat(phone.page.locator("[data-field='evidenceIds'] [data-photo-refusal]"))
                    .containsText("IMG_0001.HEIC");
            assertThat(phone.page.locator("main .photo-previews img")).hasCount(1);
            phone.shoot("no-photo-390");
        }
    }

    @Test
    void whatWasWithdrawnMeanwhileIsToldOf(@Autowired FindingAssignments assignments) {
        try (var phone = new Phone(browser, port, town)) {
            phone.signIn(town.inspector);
            phone.log(town);
            phone.assertEntries("sent", 1);
            var finding = findings().get(0);
            phone.hearOf(finding, "ASSIGNED");
            phone.cutOff();
            phone.go("#/findings/" + finding);
            phone.page.fill("#still", "还是老样子");
            phone.keep("main form button");
            assignments.withdraw(new FindingId(finding), "重复登记", town.signedIn(town.supervisor, Role.SUPERVISOR), null);
            phone.connect();
            phone.assertEntries("refused", 1);
            assertThat(phone.entries("refused").locator(".field-error")).not().isEmpty();
            phone.shoot("withdrawn-meanwhile-390");
            phone.press("删除");
            phone.page.locator("dialog[open] [data-verb]").click();
            assertThat(phone.entries("refused")).hasCount(0);
        }
    }

    @Test
    void aSecondFindingTakesFourTapsBesideTheCamera() {
        try (var phone = new Phone(browser, port, town)) {
            phone.signIn(town.inspector);
            phone.log(town);
            // Whether it is the same again is asked only of what is known.
            phone.assertEntries("sent", 1);
            phone.hearOf(findings().get(0), "ASSIGNED");
            phone.go("#/log");
            phone.page.evaluate("window.taps = 0; addEventListener('pointerdown', () => window.taps++, true)");
            phone.photograph("evidenceIds");
            phone.tap("placeId", town.road);
            phone.tap("checkItemId", "暴露垃圾");
            phone.page.locator("[data-field='recurrence'] .chip").last().click();
            phone.keep("main button[value=again]");
            assertThat(phone.page.evaluate("window.taps"))
                    .as("place, item, new or not, keep")
                    .isEqualTo(4);
            assertThat(phone.chip("placeId", town.road).locator("input")).isChecked();
            phone.assertEntries("sent", 2);
        }
    }

    @Test
    void thePageCostsFewBytesWhenNothingIsKeptYet() {
        try (var phone = new Phone(browser, port, town)) {
            phone.signIn(town.inspector);
            var bytes = new AtomicLong();
            try (var fresh = browser.newContext(new Browser.NewContextOptions()
                    .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                    .setStorageState(phone.context().storageState()))) {
                var page = fresh.newPage();
                page.onRequestFinished(request -> {
                    var cost = request.sizes().responseBodySize + request.sizes().responseHeadersSize;
                    // What is read beside it grows with the district, and comes while the page is in use already.
                    if (!request.url().endsWith("/snapshot") && !request.url().contains("/thumbnail")) {
                        bytes.addAndGet(cost);
                    }
                });
                page.navigate("http://127.0.0.1:" + port + "/field#/log");
                page.locator("main form").waitFor();
                page.waitForLoadState(LoadState.NETWORKIDLE);
            }
            assertThat(bytes.get()).as("bytes on the wire, cold").isBetween(20_000L, 200_000L);
        }
    }

    /** Tells the phone of a network again and again, as one that comes and goes does. */
    private static void tryUntilSent(Phone phone) {
        var end = Instant.now().plusSeconds(60);
        while (phone.entries("sent").count() == 0 && Instant.now().isBefore(end)) {
            phone.page.evaluate("dispatchEvent(new Event('online'))");
            phone.page.waitForTimeout(250);
        }
    }

    private List<UUID> findings() {
        return jdbc.sql("select finding_id from finding where campaign_id = :campaign")
                .param("campaign", town.campaign.value())
                .query(UUID.class)
                .list();
    }

    /** What is handed in is kept with its photos as long as there is room, what is due first before all; others may have left much. */
    private void pressesMost(UUID finding) {
        jdbc.sql(
                        "update deadline set started_at = started_at - interval '40 years', due_at = due_at - interval '40 years'"
                                + " where subject_id = :id")
                .param("id", finding)
                .update();
    }

    private List<UUID> photosFrom(UUID finding) {
        return jdbc.sql("select evidence_id from finding_evidence where finding_id = :id")
                .param("id", finding)
                .query(UUID.class)
                .list();
    }

    private int photosOf(UUID finding) {
        return photosFrom(finding).size();
    }

    private String stateOf(UUID finding) {
        return jdbc.sql("select state from finding where finding_id = :id")
                .param("id", finding)
                .query(String.class)
                .single();
    }
}
