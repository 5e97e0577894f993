package org.duban.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.duban.account.AccountService;
import org.duban.notification.NotificationWorld;
import org.duban.support.FullStackTest;
import org.duban.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Calendars by a secret address: what is open, what moved, and nothing that is not for these eyes. */
@FullStackTest
class FeedTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Feeds feeds;

    @LocalServerPort
    private int port;

    private final Instant due = Instant.now().plus(Duration.ofDays(5)).truncatedTo(ChronoUnit.HOURS);
    private NotificationWorld world;

    @BeforeEach
    void begin() {
        world = new NotificationWorld(beans);
    }

    @Test
    void hasTheOpenDeadlinesOfTheUnitWithAReminderADayAhead() {
        world.finding("绿化带内有白色垃圾，已多日；请清理", due, false, 0);
        world.finding("暗访发现的问题", due, true, 0);

        var calendar = unfolded(get(feeds.create(world.district.clerk, world.district.township)));

        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("绿化带内有白色垃圾，已多日；请清理", "LOCATION:陈滩社区", "TRIGGER;RELATED=END:-P1D")
                .contains("DTEND:" + due.toString().replaceAll("[-:]", ""))
                .doesNotContain("暗访");
        assertThat(calendar.split("BEGIN:VEVENT")).hasSize(2);
    }

    @Test
    void followsTheDeadline() {
        var finding = world.finding("垃圾", due, false, 0);
        var token = feeds.create(world.district.clerk, null);
        var before = unfolded(get(token));

        world.jdbc.sql("""
                        with moved as (
                            update deadline set due_at = due_at + interval '2 days', version = version + 1
                            where subject_id = :finding returning deadline_id, due_at
                        )
                        insert into deadline_change (deadline_change_id, deadline_id, kind, from_due_at, to_due_at, reason, changed_at)
                        select gen_random_uuid(), deadline_id, 'EXTENDED', due_at, due_at, '雨', now() from moved
                        """).param("finding", finding).update();
        var after = unfolded(get(token));

        assertThat(line(after, "UID:")).isEqualTo(line(before, "UID:"));
        assertThat(number(after, "SEQUENCE:")).isGreaterThan(number(before, "SEQUENCE:"));
        assertThat(line(after, "LAST-MODIFIED:")).isGreaterThan(line(before, "LAST-MODIFIED:"));
        assertThat(line(after, "DTEND:")).isGreaterThan(line(before, "DTEND:"));

        world.jdbc
                .sql("update deadline set met_at = now() where subject_id = :finding")
                .param("finding", finding)
                .update();
        assertThat(unfolded(get(token))).doesNotContain("VEVENT");
    }

    @Test
    void isNotSentAgainWhenNothingChanged() {
        world.finding("垃圾", due, false, 0);
        var address = "/feeds/" + feeds.create(world.district.clerk, null) + ".ics";
        var first = visitor().get(address);
        assertThat(first.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");

        var again = visitor()
                .get(
                        address,
                        "If-None-Match",
                        first.headers().firstValue("ETag").orElseThrow());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void endsWhenItIsRevokedOrItsOwnerGoes() {
        var clerk = world.district.clerk;
        var token = feeds.create(clerk, null);
        var other = feeds.create(clerk, null);
        assertThat(feeds.of(clerk.accountId())).hasSize(2);
        assertThatExceptionOfType(FeedNotFound.class)
                .isThrownBy(() -> feeds.revoke(
                        world.district.otherClerk.accountId(),
                        feeds.of(clerk.accountId()).get(0).id()));

        feeds.revoke(clerk.accountId(), feeds.of(clerk.accountId()).get(0).id());
        assertThat(status(token)).isEqualTo(404);
        assertThat(status(other)).isEqualTo(200);
        assertThat(feeds.of(clerk.accountId()).get(0).lastUsedOn()).isNotNull();

        beans.getBean(AccountService.class).disable(clerk.accountId());
        assertThat(status(other)).isEqualTo(404);
        assertThat(status("made-up")).isEqualTo(404);
    }

    @Test
    void aClerkHasTheOwnUnitsOnly() {
        assertThatExceptionOfType(NotYourUnit.class)
                .isThrownBy(() -> feeds.create(world.district.clerk, world.district.otherTownship));

        assertThat(status(feeds.create(world.district.clerk, world.district.village)))
                .isEqualTo(200);
        assertThat(status(feeds.create(world.district.supervisor, world.district.otherTownship)))
                .isEqualTo(200);
    }

    private Visitor visitor() {
        return Visitor.of(port);
    }

    private int status(String token) {
        return visitor().get("/feeds/" + token + ".ics").statusCode();
    }

    private String get(String token) {
        return visitor().get("/feeds/" + token + ".ics").body();
    }

    private static String unfolded(String calendar) {
        return calendar.replace("\r\n ", "").replace("\\,", ",").replace("\\;", ";");
    }

    private static long number(String calendar, String name) {
        return Long.parseLong(line(calendar, name));
    }

    private static String line(String calendar, String name) {
        return calendar.lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow()
                .substring(name.length());
    }
}
