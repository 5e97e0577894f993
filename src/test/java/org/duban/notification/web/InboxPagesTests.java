package org.duban.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Visitor.location;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.duban.account.SignedIn;
import org.duban.account.TokenService;
import org.duban.activity.Audience;
import org.duban.notification.Inbox;
import org.duban.notification.NotificationWorld;
import org.duban.shared.Slice;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.duban.support.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The inbox as people and programs use it. */
@FullStackTest
class InboxPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Inbox inbox;

    @Autowired
    private TokenService tokens;

    @LocalServerPort
    private int port;

    private NotificationWorld world;
    private SignedIn clerk;
    private Visitor visitor;

    @BeforeEach
    void begin() {
        world = new NotificationWorld(beans);
        clerk = world.district.clerk;
        visitor = Visitor.of(port).signIn(clerk.username(), "long-enough-1");
    }

    @Test
    void showsWhatOneWasToldAndHowMuchOfItIsUnread() {
        announce("ASSIGNED");
        announce("RETURNED");

        var page = Jsoup.parse(visitor.get("/inbox").body());

        assertThat(page.select(".message-unread")).hasSize(2);
        assertThat(page.select(".message").first().text())
                .contains("核查未通过，须返工", "2026-00042 绿化带内有白色垃圾", "责任单位 文昌办事处", "意见 请抓紧", "24:00");
        assertThat(visitor.get("/inbox/count").body()).contains(">2<", "2 条未读");
        assertThat(page.select("a.bell [hx-get='/inbox/count']")).hasSize(1);
    }

    @Test
    void openingReadsAndLeadsToTheSubject() {
        var finding = world.finding("垃圾", Instant.now().plus(Duration.ofDays(3)), false, 0);
        world.announce(world.about(finding, "ASSIGNED", null, world.clerks()));
        var message = world.messages(clerk).get(0).id();

        var answer = visitor.get("/inbox/" + message);

        assertThat(location(answer)).isEqualTo("/findings/" + finding);
        assertThat(visitor.get("/findings/" + finding).statusCode()).isEqualTo(200);
        assertThat(inbox.unread(clerk.accountId())).isZero();
        assertThat(visitor.get("/inbox/count").body()).doesNotContain("<b");
        assertThat(Jsoup.parse(visitor.get("/inbox?unread=true").body()).text()).contains("没有未读消息");
    }

    @Test
    void whatWentToAnotherUnitMeanwhileIsNotFound() {
        var finding = world.finding("垃圾", Instant.now().plus(Duration.ofDays(3)), false, 0);
        world.announce(world.about(finding, "ASSIGNED", null, world.clerks()));
        world.jdbc
                .sql("update finding set unit_id = :unit where finding_id = :finding")
                .param("unit", world.district.otherTownship.value())
                .param("finding", finding)
                .update();

        var answer = visitor.get("/inbox/" + world.messages(clerk).get(0).id());

        assertThat(visitor.get(location(answer)).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyOpensTheMessagesOfOthers() {
        announce("ASSIGNED");
        var stranger = Visitor.of(port).signIn(world.district.otherClerk.username(), "long-enough-1");

        var answer = stranger.get("/inbox/" + world.messages(clerk).get(0).id());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(inbox.unread(clerk.accountId())).isOne();
    }

    @Test
    void allAreReadAtOnce() {
        announce("ASSIGNED");
        announce("RETURNED");

        assertThat(location(visitor.post("/inbox/reading", Map.of()))).isEqualTo("/inbox");

        assertThat(inbox.unread(clerk.accountId())).isZero();
    }

    @Test
    void costsTheSameStatementsAtAnyLength() {
        announce("ASSIGNED");
        var few = Statements.during(() -> read());
        for (var i = 0; i < 20; i++) {
            announce("RETURNED");
        }

        assertThat(Statements.during(() -> read())).hasSameSizeAs(few).hasSize(2);
    }

    @Test
    void theUnreadAreCountedFromTheIndexAlone() {
        announce("ASSIGNED");

        var plan = beans.getBean(TransactionTemplate.class).execute(status -> {
            world.jdbc.sql("set local enable_seqscan = off").update();
            world.jdbc.sql("set local enable_bitmapscan = off").update();
            return String.join(
                    "\n",
                    world.jdbc
                            .sql("""
                            explain select count(*) from (
                                select from message where account_id = '%s' and read_at is null limit 100) unread
                            """.formatted(clerk.accountId()))
                            .query(String.class)
                            .list());
        });

        assertThat(plan).contains("Index Only Scan using message_unread");
    }

    @Test
    void programsReadItPieceByPieceAndMarkWhatTheyRead() {
        announce("ASSIGNED");
        announce("RETURNED");

        var first = call("GET", "?limit=1");
        assertThat(first).contains("\"headline\":\"Returned for rework\"", "\"readAt\":null", "\"path\":\"/findings/");
        var next = first.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(call("GET", "?limit=1&cursor=" + next)).contains("\"event\":\"ASSIGNED\"", "\"next\":null");
        assertThat(call("GET", "?cursor=nonsense")).contains("\"code\":\"CursorUnknown\"");

        call("POST", "/" + world.messages(clerk).get(0).id() + "/reading");

        assertThat(call("GET", "?unread=true")).contains("ASSIGNED").doesNotContain("RETURNED");
    }

    @Test
    void settingsKeepTheAddressTheHourAndTheCalendars() {
        var settings = "/inbox/settings";

        visitor.post(settings + "/contact", Map.of("email", "clerk@example.org", "language", "en"));
        assertThat(visitor.get(settings).body()).contains("已保存");
        visitor.post(settings + "/digest", Map.of("sentAt", "07:15", "enabled", "true"));
        assertThat(visitor.get(settings).body()).contains("已保存");
        assertThat(location(visitor.post(settings + "/feeds", Map.of()))).isEqualTo(settings + "#feeds");

        var page = Jsoup.parse(visitor.get(settings).body());
        assertThat(page.select("#email").val()).isEqualTo("clerk@example.org");
        assertThat(page.select("#sentAt").val()).isEqualTo("07:15");
        assertThat(page.select("#enabled1, #enabled").hasAttr("checked")).isTrue();
        assertThat(page.select("#workingDaysOnly1, #workingDaysOnly").hasAttr("checked"))
                .isFalse();
        var address = page.select("#feeds code").text();
        assertThat(visitor.get(address.replaceFirst("^https?://[^/]+", "")).body())
                .startsWith("BEGIN:VCALENDAR");
        assertThat(visitor.get(settings).body()).doesNotContain(address);
        assertThat(visitor.post(settings + "/contact", Map.of("email", "nonsense", "language", "en"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.post(settings + "/digest", Map.of("sentAt", "")).statusCode())
                .isEqualTo(422);
    }

    private void read() {
        inbox.unread(clerk.accountId());
        inbox.list(clerk.accountId(), false, Slice.USUAL, null);
    }

    private void announce(String event) {
        world.announce(
                world.about(event, null, Audience.account(clerk.accountId().value())));
    }

    private String call(String method, String path) {
        var token = tokens.issue(clerk.accountId(), "script");
        return Visitor.of(port)
                .call(method, "/api/v1/inbox" + path, "", "Authorization", "Bearer " + token)
                .body();
    }
}
