package org.duban.command.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duban.support.Visitors.in;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.duban.account.Role;
import org.duban.campaign.CampaignDetails;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignService;
import org.duban.ranking.RankingWorld;
import org.duban.shared.Uuids;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.duban.support.Statements;
import org.duban.support.Visitor;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Displays: who sees them, what they show, and what is pushed to their screens. */
@FullStackTest
class WallTests {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(15);
    private static final int MOST_PER_DISPLAY = 600;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private WallDisplays displays;

    @Autowired
    private Screens screens;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvcTester mvc;

    @LocalServerPort
    private int port;

    private RankingWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new RankingWorld(beans);
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void whoeverHasTheAddressSeesTheBoardAndNothingPersonal() {
        world.finding(world.wenchang).at("周淮路口").due("04-14T24:00");
        var link = hang(world.campaign.value()).link();

        var page = mvc.get().uri("/wall/" + link + "/").exchange();

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("文昌办事处", "周淮路口", "乱停乱放", "逾期")
                .doesNotContain("沿路违规停放车辆", world.supervisor.displayName(), world.clerk.username(), "??");
        assertThat(mvc.get().uri("/wall/" + link)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void anAddressThatWasGuessedReplacedTakenDownOrIsOverLeadsNowhere() {
        var display = hang(world.campaign.value());
        var link = display.link();
        var lastDay = details("过期" + world.campaign, world.campaign.value(), true);
        var over = displays.hang(
                DisplayId.next(),
                new DisplayDetails(
                        lastDay.name(), lastDay.campaigns(), lastDay.scenes(), 20, "en", true, DistrictTime.today()));
        var overLink = displays.require(over).link();

        assertGone("/wall/" + display.getId() + "." + "A".repeat(43) + "/");
        assertGone("/wall/" + hang(world.campaign.value()).getId() + "." + link.signature() + "/");
        assertGone("/wall/nonsense/");
        assertThat(mvc.get().uri("/wall/" + overLink + "/")).hasStatusOk();
        clock.moveOn(Duration.ofDays(1));
        assertGone("/wall/" + overLink + "/");
        clock.putBack();
        displays.signAnew(display.getId());
        assertGone("/wall/" + link + "/");
        var next = displays.require(display.getId()).link();
        assertThat(mvc.get().uri("/wall/" + next + "/")).hasStatusOk();
        displays.takeDown(display.getId());
        assertGone("/wall/" + next + "/");
        assertGone("/wall/" + next + "/events");
    }

    @Test
    void onlyPhotosThatTheBoardShowsAreHandedOut() {
        var link = hang(world.campaign.value()).link();

        assertGone("/wall/" + link + "/photos/" + Uuids.next());
    }

    @Test
    void aDisplayNeedsAScene() {
        assertThatExceptionOfType(NothingToShow.class)
                .isThrownBy(() -> new DisplayDetails("空屏", Set.of(), Set.of(), 20, "en", true, null));
        assertThat(mvc.post()
                        .uri("/displays")
                        .with(in(Role.SUPERVISOR))
                        .param("name", "空屏")
                        .param("seconds", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"空屏\"");
    }

    @Test
    void aDisplayEndsOnADayOfTheDistrictThatIsToCome() {
        var tomorrow = DistrictTime.today().plusDays(1);
        clock.moveOn(Duration.ofDays(2));

        assertThat(mvc.post()
                        .uri("/displays")
                        .with(in(Role.SUPERVISOR))
                        .param("name", "短屏" + world.campaign)
                        .param("seconds", "20")
                        .param("language", "en")
                        .param("scenes", "SITUATION")
                        .param("shownUntil", tomorrow.toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void twoDisplaysNeedTwoNames() {
        var name = "大厅" + world.campaign;
        displays.hang(DisplayId.next(), details(name, world.campaign.value(), true));

        assertThat(mvc.post()
                        .uri("/displays")
                        .with(in(Role.SUPERVISOR))
                        .param("name", name)
                        .param("seconds", "20")
                        .param("language", "en")
                        .param("scenes", "SITUATION"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("已有名为");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aScreenIsToldWhatIsNewAndOtherwiseThatSomebodyIsThere() throws IOException {
        var display = hang(world.campaign.value());
        var pulse = Executors.newSingleThreadScheduledExecutor();
        try (var events = new BufferedReader(new InputStreamReader(
                Visitor.of(port).open("/wall/" + display.link() + "/events"), StandardCharsets.UTF_8))) {
            assertThat(next(events)).isEqualTo("shell");
            pulse.scheduleWithFixedDelay(screens::push, 0, 100, TimeUnit.MILLISECONDS);
            assertThat(next(events)).as("what it shows is not known").isEqualTo("board");
            assertThat(next(events)).isEqualTo("beat");

            world.finding(world.bankou).due("04-14T24:00");
            clock.moveOn(LONG_ENOUGH);
            assertThat(nextBut(events, "beat")).isEqualTo("board");

            displays.takeDown(display.getId());
            assertThat(nextBut(events, "beat")).as("the end").isNull();
        } finally {
            pulse.shutdownNow();
        }
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anApplicationThatWasStoppedAndGoesOnFeedsItsScreensAgain() throws IOException {
        var display = hang(world.campaign.value());
        screens.stop();
        assertThat(screens.isRunning()).isFalse();
        screens.start();

        var pulse = Executors.newSingleThreadScheduledExecutor();
        try (var events = new BufferedReader(new InputStreamReader(
                Visitor.of(port).open("/wall/" + display.link() + "/events"), StandardCharsets.UTF_8))) {
            assertThat(next(events)).isEqualTo("shell");
            pulse.scheduleWithFixedDelay(screens::push, 0, 100, TimeUnit.MILLISECONDS);
            assertThat(next(events)).isEqualTo("board");
        } finally {
            pulse.shutdownNow();
            displays.takeDown(display.getId());
            screens.push();
        }
    }

    @Test
    void fiftyScreensAskTheDatabaseNoMoreThanOne() {
        var display = hang(world.campaign.value());
        var same = displays.hang(DisplayId.next(), details("另一块" + world.campaign, world.campaign.value(), true));
        try {
            screens.connect(display.getId(), "", "");
            clock.moveOn(LONG_ENOUGH);
            var one = Statements.during(screens::push).size();
            for (var i = 0; i < 25; i++) {
                screens.connect(display.getId(), "", "");
                screens.connect(same, "", "");
            }
            clock.moveOn(LONG_ENOUGH);

            var fifty = Statements.during(screens::push).size();

            assertThat(one).isBetween(1, 12);
            assertThat(fifty).isEqualTo(one);
        } finally {
            displays.takeDown(display.getId());
            displays.takeDown(same);
            screens.push();
            assertThat(screens.connected()).doesNotContainKeys(display.getId(), same);
        }
    }

    @Test
    void anAddressThatGotAboutIsAskedToWait() throws IOException {
        var display = hang(world.campaign.value());
        var other = hang(world.campaign.value());
        for (var i = 1; i < MOST_PER_DISPLAY; i++) {
            assertThat(screens.connect(display.getId(), "", "")).isPresent();
        }
        var visitor = Visitor.of(port);
        var address = "/wall/" + display.link() + "/events";
        try (var last = new BufferedReader(new InputStreamReader(visitor.open(address), StandardCharsets.UTF_8))) {
            assertThat(next(last)).isEqualTo("shell");

            var refused = visitor.get(address);

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("5");
            assertThat(refused.body()).isEmpty();
            assertThat(screens.connect(other.getId(), "", ""))
                    .as("another display")
                    .isPresent();
        } finally {
            displays.takeDown(display.getId());
            displays.takeDown(other.getId());
            screens.push();
        }
    }

    @Test
    void aNodeFeedsSoManyScreensInAll() {
        var few = new Screens(displays, beans.getBean(Boards.class), clock, LONG_ENOUGH, 3, 2, false);
        var one = DisplayId.next();

        assertThat(few.connect(one, "", "")).isPresent();
        assertThat(few.connect(one, "", "")).isPresent();
        assertThat(few.connect(one, "", "")).isEmpty();
        assertThat(few.connect(DisplayId.next(), "", "")).isPresent();
        assertThat(few.connect(DisplayId.next(), "", "")).isEmpty();
    }

    private static @Nullable String nextBut(BufferedReader events, String usual) throws IOException {
        var event = next(events);
        while (usual.equals(event)) {
            event = next(events);
        }
        return event;
    }

    private static @Nullable String next(BufferedReader events) throws IOException {
        for (var line = events.readLine(); line != null; line = events.readLine()) {
            if (line.startsWith("event:")) {
                return line.substring("event:".length());
            }
        }
        return null;
    }

    private void assertGone(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void thoseThatAreOverFirstHaveTheNineFields() throws UnsupportedEncodingException {
        var campaigns = beans.getBean(CampaignService.class);
        var mark = " " + Uuids.next();
        var shown = new HashSet<UUID>();
        for (var days = 11; days > 0; days--) {
            var id = CampaignId.next();
            var ends = days == 11 ? null : DistrictTime.today().plusDays(days);
            campaigns.announce(
                    id,
                    new CampaignDetails(
                            "第" + days + "场" + mark,
                            world.district,
                            null,
                            DistrictTime.today(),
                            ends,
                            null,
                            null,
                            30,
                            Set.of()));
            shown.add(id.value());
        }
        var details = new DisplayDetails(mark.strip(), shown, EnumSet.of(Scene.CAMPAIGNS), 20, "zh-CN", true, null);
        var link = displays.require(displays.hang(DisplayId.next(), details)).link();

        var page = Jsoup.parse(bodyOf("/wall/" + link + "/"));

        assertThat(page.select(".front h2").eachText())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 9)
                        .mapToObj(days -> "第" + days + "场" + mark)
                        .toList());
        assertThat(page.select(".fronts-rest").text()).isEqualTo("另有 2 个专项行动没有显示");
    }

    private String bodyOf(String address) throws UnsupportedEncodingException {
        return mvc.get().uri(address).exchange().getResponse().getContentAsString();
    }

    private WallDisplay hang(UUID campaign) {
        return displays.require(displays.hang(DisplayId.next(), details("大厅" + Uuids.next(), campaign, true)));
    }

    private static DisplayDetails details(String name, UUID campaign, boolean photos) {
        return new DisplayDetails(name, Set.of(campaign), EnumSet.allOf(Scene.class), 20, "zh-CN", photos, null);
    }
}
