package org.duban.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Pages.complaints;
import static org.duban.support.Pages.violations;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.account.TokenService;
import org.duban.notification.Inbox;
import org.duban.notification.Notice;
import org.duban.notification.NotificationWorld;
import org.duban.notification.channel.ChannelDetails;
import org.duban.notification.channel.ChannelKind;
import org.duban.notification.channel.ChannelService;
import org.duban.notification.channel.Deliverer;
import org.duban.notification.channel.OtherSystem;
import org.duban.notification.channel.OtherSystem.Reply;
import org.duban.notification.digest.DigestSettings;
import org.duban.notification.digest.DigestSettings.DigestSetting;
import org.duban.notification.digest.MadeDigests;
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

/** Messages and channels as people see them: the pages fit and are accessible, and the bell keeps count. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesInTheBrowserTests {

    private final Playwright playwright = InstalledChromium.playwright();
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private Browser browser;
    private NotificationWorld world;
    private OtherSystem other;

    @Autowired
    private ApplicationContext beans;

    @LocalServerPort
    private int port;

    @BeforeAll
    void open(@Autowired TokenService tokens) throws Exception {
        browser = InstalledChromium.launch(playwright);
        world = new NotificationWorld(beans);
        other = new OtherSystem().answers("/down", Reply.of(500, ""));
        people.put("clerk", tokens.issue(world.district.clerk.accountId(), "browser"));
        people.put("nobody", tokens.issue(world.district.leader.accountId(), "browser"));
        people.put("admin", tokens.issue(world.admin.accountId(), "browser"));
        channels();
        for (var event : List.of("ASSIGNED", "RETURNED", "EXTENSION_GRANTED", "HOLD_GRANTED", "OVERDUE")) {
            world.announce(world.about(event, null, world.clerks()));
        }
        beans.getBean(Inbox.class)
                .open(
                        world.district.clerk.accountId(),
                        world.messages(world.district.clerk).get(2).id());
        for (var i = 0; i < 6; i++) {
            Deliverer.deliver(beans);
        }
        digest();
    }

    private void channels() {
        var channels = beans.getBean(ChannelService.class);
        var robot = channels.open(
                ChannelKind.WECOM,
                details("创建办工作群", other.address("/down?key=8a9f0c1d-2222-3333-4444-555566667777"), null));
        var platform = channels.open(ChannelKind.WEBHOOK, details("市级督查平台", other.address("/hook"), "geheim"));
        addresses.put("ROBOT", robot.toString());
        addresses.put("PLATFORM", platform.toString());
    }

    private void digest() {
        world.finding("绿化带内有白色垃圾，须立即清理并落实长效保洁", Instant.now().minus(Duration.ofDays(2)), false, 1);
        world.finding("路面破损", Instant.now().plus(Duration.ofDays(1)), false, 0);
        beans.getBean(DigestSettings.class)
                .change(world.district.township, new DigestSetting(true, LocalTime.MIDNIGHT, false));
        MadeDigests.make(beans);
        addresses.put(
                "DIGEST",
                world.messages(world.district.clerk).stream()
                        .filter(message -> message.kind().equals("DIGEST"))
                        .findFirst()
                        .orElseThrow()
                        .subjectId()
                        .toString());
    }

    @AfterAll
    void close() {
        try {
            // Nobody answers there any more; what others opened is theirs.
            world.jdbc
                    .sql("update channel set enabled = false where channel_id::text in (:own)")
                    .param("own", List.of(addresses.get("ROBOT"), addresses.get("PLATFORM")))
                    .update();
        } finally {
            playwright.close();
            other.close();
        }
    }

    @ParameterizedTest(name = "{0} at {2} in {3}")
    @CsvSource({
        "inbox, /inbox, 1440, zh-CN, clerk",
        "inbox, /inbox, 1440, en, clerk",
        "inbox, /inbox, 390, zh-CN, clerk",
        "inbox, /inbox, 390, en, clerk",
        "inbox-none, /inbox, 390, en, nobody",
        "inbox-desk, /, 390, zh-CN, clerk",
        "digest, /inbox/digests/DIGEST, 1440, zh-CN, clerk",
        "digest, /inbox/digests/DIGEST, 390, en, clerk",
        "settings, /inbox/settings, 1440, zh-CN, clerk",
        "settings, /inbox/settings, 390, en, clerk",
        "settings-leader, /inbox/settings, 1440, en, nobody",
        "channels, /channels, 1440, zh-CN, admin",
        "channels, /channels, 390, en, admin",
        "channel-form, /channels/new, 1440, en, admin",
        "channel-form, /channels/ROBOT/edit, 390, zh-CN, admin",
        "channel-down, /channels/ROBOT, 1440, zh-CN, admin",
        "channel-down, /channels/ROBOT, 390, en, admin",
        "channel-up, /channels/PLATFORM, 1440, en, admin",
    })
    void isAccessibleAndFits(String name, String address, int width, String language, String who) {
        try (var context = browser.newContext(Pages.window(width, language, people.get(who)))) {
            var page = context.newPage();
            var complaints = complaints(page);

            page.navigate(full(address));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            Pages.shoot(page, "%s-%d-%s".formatted(name, width, language));

            assertThat(violations(page)).isEmpty();
            assertThat(Pages.width(page)).isEqualTo(width);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void theBellShowsHowManyAreUnreadAndOpeningOneLowersIt() {
        try (var context = browser.newContext(Pages.window(1440, "zh-CN", people.get("clerk")))) {
            var page = context.newPage();
            page.navigate(full("/inbox"));
            page.waitForSelector(".bell-count b");
            var before = Integer.parseInt(page.textContent(".bell-count b"));

            Pages.follow(
                    page,
                    () -> page.locator(".message-unread .message-link").first().click());
            page.navigate(full("/inbox"));
            page.waitForSelector(".bell-count b");

            assertThat(Integer.parseInt(page.textContent(".bell-count b"))).isEqualTo(before - 1);
        }
    }

    @ParameterizedTest(name = "{0} at {1} in {2}")
    @CsvSource({"mail, 1440, zh-CN", "mail, 390, en", "digest-mail, 1440, en", "digest-mail, 390, zh-CN"})
    void mailsFitAndFetchNothing(String name, int width, String language) {
        var letter = Deliverer.letter(
                beans, name.equals("mail") ? assigned() : listed(), java.util.Locale.forLanguageTag(language));
        try (var context = browser.newContext(Pages.window(width, language, people.get("clerk")))) {
            var page = context.newPage();
            var asked = new ArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            page.setContent(letter.html());
            Pages.shoot(page, "%s-%d-%s".formatted(name, width, language));

            assertThat(Pages.width(page)).isEqualTo(width);
            assertThat(violations(page)).isEmpty();
            assertThat(asked).isEmpty();
            assertThat(letter.text()).contains(page.textContent("h1").strip()).doesNotContain("[", "<");
        }
    }

    private Notice assigned() {
        var detail = Map.of("dueAt", "2026-11-24T16:00:00Z", "unit", "文昌办事处", "comment", "请抓紧");
        return new Notice(
                "FINDING",
                java.util.UUID.randomUUID(),
                "ASSIGNED",
                null,
                "2026-00042 绿化带内有白色垃圾",
                detail,
                Instant.now());
    }

    private Notice listed() {
        var digest = java.util.UUID.fromString(addresses.get("DIGEST"));
        return new Notice("DIGEST", digest, "DAILY", null, "文昌办事处", Map.of(), Instant.now());
    }

    private String full(String address) {
        var whole = address;
        for (var one : addresses.entrySet()) {
            whole = whole.replace(one.getKey(), one.getValue());
        }
        return "http://127.0.0.1:" + port + whole;
    }

    private static ChannelDetails details(
            String name, String address, @org.jspecify.annotations.Nullable String secret) {
        return new ChannelDetails(name, address, secret, null, List.of(), "zh-CN", true);
    }
}
