package org.duban.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.duban.account.SignedIn;
import org.duban.notification.Contacts;
import org.duban.notification.NotificationWorld;
import org.duban.notification.digest.DigestSettings;
import org.duban.notification.digest.DigestSettings.DigestSetting;
import org.duban.shared.Slice;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail reaches those who gave an address, as a page and as plain text. */
@FullStackTest
class MailTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private ChannelDirectory directory;

    @Autowired
    private ChannelTrial trial;

    @Autowired
    private Contacts contacts;

    @Autowired
    private DeliveryLog log;

    @Autowired
    private JavaMailSenderImpl sender;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private NotificationWorld world;
    private SignedIn clerk;
    private ChannelId channel;

    @BeforeEach
    void begin() {
        server.start();
        sender.setPort(server.getSmtp().getPort());
        world = new NotificationWorld(beans);
        clerk = world.district.clerk;
        contacts.change(clerk.accountId(), "clerk@example.org", "zh-CN");
        channel = MailChannel.open(beans);
    }

    @AfterEach
    void end() {
        MailChannel.close(beans, channel);
        server.stop();
    }

    @Test
    void saysTheSameAsAPageAndAsPlainText() throws Exception {
        world.announce(world.about("ASSIGNED", null, world.clerks()));
        deliver();

        var mail = only("clerk@example.org");
        assertThat(mail.getSubject()).isEqualTo("问题已交办：2026-00042 绿化带内有白色垃圾");
        assertThat(mail.getFrom()[0].toString()).contains("duban@example.org");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = Deliverer.texts(mail);
        assertThat(parts.get(0))
                .contains("问题已交办", "2026-00042 绿化带内有白色垃圾", "责任单位：文昌办事处", "意见：请抓紧", "24:00")
                .doesNotContain("[", "<");
        assertThat(parts.get(1))
                .contains("<h1>问题已交办</h1>", "文昌办事处", "请抓紧")
                .doesNotContain("th:text", "src=", "@import", "<script");
    }

    @Test
    void speaksTheLanguageOfTheReader() throws Exception {
        contacts.change(clerk.accountId(), "clerk@example.org", "en");

        world.announce(world.about("RETURNED", null, world.clerks()));
        deliver();

        var mail = only("clerk@example.org");
        assertThat(mail.getSubject()).startsWith("Returned for rework: ");
        assertThat(Deliverer.texts(mail).get(0)).contains("Comment: 请抓紧", "Unit: 文昌办事处");
    }

    @Test
    void whoGaveNoAddressGetsNone() {
        contacts.change(clerk.accountId(), null, "zh-CN");

        world.announce(world.about("ASSIGNED", null, world.clerks()));

        assertThat(log.list(channel, null, Slice.MOST, null).items())
                .noneMatch(row -> clerk.displayName().equals(row.recipient()) && row.state() == DeliveryState.PENDING);
    }

    @Test
    void whoTookTheAddressBackMeanwhileGetsNone() {
        world.announce(world.about("ASSIGNED", null, world.clerks()));
        contacts.change(clerk.accountId(), null, "zh-CN");

        deliver();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(log.list(channel, DeliveryState.DEAD, Slice.MOST, null).items())
                .anyMatch(row -> "NO_RECIPIENT".equals(row.lastError()));
        assertThat(directory.require(channel).failing()).isFalse();
    }

    @Test
    void remindersAreLeftToTheDaysListUnlessTheUnitHasNone() {
        world.announce(world.about("OVERDUE", null, world.clerks()));
        deliver();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(world.messages(clerk)).hasSize(1);

        beans.getBean(DigestSettings.class)
                .change(world.district.township, new DigestSetting(false, java.time.LocalTime.of(8, 0), true));
        world.announce(world.about("DUE_SOON", null, world.clerks()));
        deliver();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        server.stop();
        world.announce(world.about("ASSIGNED", null, world.clerks()));

        deliver();

        assertThat(log.list(channel, DeliveryState.FAILED, Slice.MOST, null).items())
                .anySatisfy(row -> assertThat(row.lastError()).startsWith("UNREACHABLE"));
        assertThat(directory.require(channel).failing()).isTrue();
    }

    @Test
    void aTrialGoesToWhoAsksForIt() throws Exception {
        contacts.change(world.admin.accountId(), "admin@example.org", "zh-CN");

        assertThat(trial.run(channel, world.admin.accountId()).delivered()).isTrue();

        assertThat(only("admin@example.org").getSubject()).startsWith("测试消息");
    }

    private void deliver() {
        Deliverer.deliver(beans);
    }

    private MimeMessage only(String recipient) throws Exception {
        var received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getAllRecipients()[0]).hasToString(recipient);
        return received[0];
    }
}
