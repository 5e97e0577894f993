package org.duban.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.duban.account.SignedIn;
import org.duban.deadline.WorkingCalendars;
import org.duban.notification.Contacts;
import org.duban.notification.Message;
import org.duban.notification.NotificationWorld;
import org.duban.notification.channel.Deliverer;
import org.duban.notification.channel.MailChannel;
import org.duban.notification.digest.DigestSettings.DigestSetting;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Each unit gets its day's list once a day, with what presses. */
@FullStackTest
class DigestTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private DigestMaker maker;

    @Autowired
    private Digests digests;

    @Autowired
    private DigestSettings settings;

    @Autowired
    private MovableClock clock;

    private NotificationWorld world;
    private SignedIn clerk;

    @BeforeEach
    void begin() {
        world = new NotificationWorld(beans);
        clerk = world.district.clerk;
        settings.change(world.district.township, new DigestSetting(true, LocalTime.MIDNIGHT, false));
    }

    @AfterEach
    void end() {
        clock.putBack();
    }

    @Test
    void saysWhatPressesAndHowMuchOfIt() {
        var now = ZonedDateTime.now(clock);
        var tonight = now.toLocalDate().plusDays(1).atStartOfDay(now.getZone()).toInstant();
        for (var i = 0; i < 12; i++) {
            world.finding("逾期" + i, now.minusDays(2).toInstant(), false, i == 0 ? 1 : 0);
        }
        world.finding("今日到期", tonight, false, 0);
        world.finding("三天内到期", tonight.plus(Duration.ofDays(1)), false, 0);
        world.finding("以后到期", tonight.plus(Duration.ofDays(9)), false, 0);
        world.finding("暗访", now.minusDays(1).toInstant(), true, 1);

        maker.make();

        var message = world.messages(clerk).get(0);
        assertThat(message).extracting(Message::kind, Message::event).containsExactly("DIGEST", "DAILY");
        assertThat(message.detail())
                .containsOnly(
                        java.util.Map.entry("overdue", "12"),
                        java.util.Map.entry("dueToday", "1"),
                        java.util.Map.entry("dueSoon", "1"),
                        java.util.Map.entry("returned", "1"));
        var content = digests.require(message.subjectId(), clerk.accountId()).content();
        assertThat(content.inOrder().keySet())
                .containsExactly(DigestPart.OVERDUE, DigestPart.DUE_TODAY, DigestPart.DUE_SOON, DigestPart.RETURNED);
        assertThat(content.parts().get(DigestPart.OVERDUE).items()).hasSize(10);
        assertThat(content.parts().get(DigestPart.OVERDUE).more()).isEqualTo(2);
        assertThat(content.parts().get(DigestPart.DUE_TODAY).items())
                .singleElement()
                .satisfies(item -> assertThat(item.title()).endsWith("今日到期"))
                .satisfies(item -> assertThat(item.dueAt()).isEqualTo(tonight));
    }

    @Test
    void whatWasArchivedWhileItRanPressesNobody() {
        world.finding("逾期", clock.instant().minus(Duration.ofDays(2)), false, 1);
        world.jdbc
                .sql("update campaign set archived_at = now() where campaign_id = :campaign")
                .param("campaign", world.district.campaign.value())
                .update();

        maker.make();

        assertThat(world.messages(clerk)).isEmpty();
    }

    @Test
    void isNobodyElsesToRead() {
        world.finding("逾期", clock.instant().minus(Duration.ofDays(2)), false, 0);
        maker.make();
        var digest = world.messages(clerk).get(0).subjectId();

        assertThatExceptionOfType(DigestNotFound.class)
                .isThrownBy(() -> digests.require(digest, world.district.otherClerk.accountId()));
    }

    @Test
    void comesOnceADayAlsoFromTwoNodes() {
        world.finding("逾期", clock.instant().minus(Duration.ofDays(2)), false, 0);

        Stream.of(1, 2, 3)
                .map(node -> CompletableFuture.runAsync(maker::make))
                .toList()
                .forEach(CompletableFuture::join);
        maker.make();
        assertThat(world.messages(clerk)).hasSize(1);

        clock.moveOn(Duration.ofDays(1));
        maker.make();
        assertThat(world.messages(clerk)).hasSize(2);
    }

    @Test
    void comesAtItsHourOnTheDaysThatAreWanted() {
        world.finding("逾期", clock.instant().minus(Duration.ofDays(2)), false, 0);
        settings.change(world.district.township, new DigestSetting(true, LocalTime.of(23, 59, 59), false));
        maker.make();
        assertThat(world.messages(clerk)).isEmpty();

        settings.change(world.district.township, new DigestSetting(true, LocalTime.MIDNIGHT, true));
        clock.moveOn(untilADayOff());
        maker.make();
        assertThat(world.messages(clerk)).isEmpty();

        settings.change(world.district.township, new DigestSetting(false, LocalTime.MIDNIGHT, false));
        maker.make();
        assertThat(world.messages(clerk)).isEmpty();

        settings.change(world.district.township, new DigestSetting(true, LocalTime.MIDNIGHT, false));
        maker.make();
        assertThat(world.messages(clerk)).hasSize(1);
    }

    @Test
    void aDayWithNothingToDoIsSilent() {
        maker.make();
        world.finding("逾期", clock.instant().minus(Duration.ofDays(2)), false, 0);
        maker.make();

        assertThat(world.messages(clerk)).isEmpty();
    }

    @Test
    void isOneMail() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        var channel = MailChannel.open(beans);
        try {
            beans.getBean(JavaMailSenderImpl.class).setPort(server.getSmtp().getPort());
            beans.getBean(Contacts.class).change(clerk.accountId(), "clerk@example.org", "zh-CN");
            world.finding("逾期的垃圾", clock.instant().minus(Duration.ofDays(2)), false, 0);
            world.finding("返工的垃圾", clock.instant().plus(Duration.ofDays(9)), false, 2);
            maker.make();

            Deliverer.deliver(beans);

            var mails = List.of(server.getReceivedMessages());
            assertThat(mails).hasSize(1);
            assertThat(mails.get(0).getSubject()).startsWith("今日事项：文昌办事处");
            var text = GreenMailUtil.getWholeMessage(mails.get(0));
            assertThat(text).contains("multipart/alternative");
            var parts = Deliverer.texts(mails.get(0));
            assertThat(parts.get(0)).contains("逾期 1", "逾期的垃圾", "返工 1", "返工的垃圾").doesNotContain("[", "<");
            assertThat(parts.get(1)).contains("<h2>", "逾期的垃圾").doesNotContain("th:text");
        } finally {
            MailChannel.close(beans, channel);
            server.stop();
        }
    }

    private Duration untilADayOff() {
        var calendar = beans.getBean(WorkingCalendars.class).current();
        var today = ZonedDateTime.now(clock).toLocalDate();
        return Duration.ofDays(Stream.iterate(1, days -> days + 1)
                .filter(days -> !calendar.isWorking(today.plusDays(days)))
                .findFirst()
                .orElseThrow());
    }
}
