package org.duban.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.duban.notification.Notice;
import org.duban.notification.NotificationProperties;
import org.duban.notification.Wording;
import org.duban.notification.channel.OtherSystem.Reply;
import org.duban.platform.web.TimeFormats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

/** What goes out over HTTP: its form, its signature, and what is made of the answers. */
class SendersTests {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final String SECRET = "对称密钥-1";

    private final Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
    private final JsonMapper json = new JsonMapper();
    private final NotificationProperties properties = new NotificationProperties(
            java.net.URI.create("https://duban.example/"),
            List.of(),
            Duration.ofDays(1),
            Duration.ofDays(1),
            new NotificationProperties.Digest(true, java.time.LocalTime.of(8, 0), true));
    private final HttpPost http =
            new HttpPost(new AddressGuard(List.of("localhost"), InetAddress::getAllByName), Duration.ofSeconds(1));
    private OtherSystem other;
    private WebhookSender webhook;
    private WeComSender weCom;
    private DingTalkSender dingTalk;

    @BeforeEach
    void start() throws Exception {
        other = new OtherSystem();
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/notification", "messages/platform");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var wording = new Wording(messages, new TimeFormats(clock, messages));
        var markdown = new Markdown(wording, properties);
        webhook = new WebhookSender(http, json, wording, properties, clock);
        weCom = new WeComSender(http, json, markdown);
        dingTalk = new DingTalkSender(http, json, markdown, clock);
    }

    @AfterEach
    void stop() {
        other.close();
    }

    @Test
    void anotherSystemCanTellThatItIsUs() throws Exception {
        var parcel = parcel(ChannelKind.WEBHOOK, other.address("/hook"));

        var outcome = webhook.send(parcel);

        assertThat(outcome.isDelivered()).isTrue();
        var call = other.calls("/hook").get(0);
        assertThat(call.headers().get("x-duban-timestamp")).isEqualTo(String.valueOf(NOW.getEpochSecond()));
        assertThat(call.headers().get("x-duban-delivery")).isEqualTo(parcel.id().toString());
        assertThat(call.headers().get("x-duban-signature"))
                .isEqualTo("sha256=" + HexFormat.of().formatHex(hmac(NOW.getEpochSecond() + "." + call.body())));
        var body = json.readTree(call.body());
        assertThat(body.get("headline").asString()).isEqualTo("问题已交办");
        assertThat(body.get("title").asString()).isEqualTo("2026-00042 [垃圾](http://evil.example)");
        assertThat(body.get("detail").get("comment").asString()).isEqualTo("请抓紧");
        assertThat(body.get("at").asString()).isEqualTo("2026-11-21T02:00:00Z");
        assertThat(body.get("link").asString())
                .isEqualTo("https://duban.example/findings/" + parcel.notice().subject());
    }

    @Test
    void aWeComRobotSpeaksMarkdownInWhichNobodyPlantsLinks() {
        other.answers("/send", Reply.of(200, "{\"errcode\":0,\"errmsg\":\"ok\"}"));
        var parcel = parcel(ChannelKind.WECOM, other.address("/send?key=abc"));

        assertThat(weCom.send(parcel).isDelivered()).isTrue();

        var call = other.calls("/send").get(0);
        assertThat(call.query()).isEqualTo("key=abc");
        var body = json.readTree(call.body());
        assertThat(body.get("msgtype").asString()).isEqualTo("markdown");
        assertThat(body.get("markdown").get("content").asString())
                .startsWith("**问题已交办**")
                .contains("2026-00042 ［垃圾］(http://evil.example)", "> 意见：请抓紧", "> 时限：11月24日 24:00")
                .endsWith(
                        "[查看](https://duban.example/findings/" + parcel.notice().subject() + ")");
    }

    @Test
    void aDingTalkRobotGetsItsSignature() throws Exception {
        other.answers("/robot", Reply.of(200, "{\"errcode\":0}"));

        assertThat(dingTalk.send(parcel(ChannelKind.DINGTALK, other.address("/robot?access_token=t")))
                        .isDelivered())
                .isTrue();

        var call = other.calls("/robot").get(0);
        var signature = Base64.getEncoder().encodeToString(hmac(NOW.toEpochMilli() + "\n" + SECRET));
        assertThat(call.query()).startsWith("access_token=t&timestamp=" + NOW.toEpochMilli() + "&sign=");
        assertThat(URLDecoder.decode(call.query().replaceAll(".*&sign=", ""), StandardCharsets.UTF_8))
                .isEqualTo(signature);
        assertThat(json.readTree(call.body()).get("markdown").get("title").asString())
                .isEqualTo("问题已交办");
    }

    @Test
    void aRobotThatSaysNoPolitelyHasStillSaidNo() {
        other.answers("/send", Reply.of(200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}"));

        var outcome = weCom.send(parcel(ChannelKind.WECOM, other.address("/send")));

        assertThat(outcome.failure()).isEqualTo(Failure.ANSWER);
        assertThat(outcome.error()).isEqualTo("ANSWER: 93000 invalid webhook url");
    }

    @Test
    void errorsAreFailuresOfTheChannel() {
        other.answers("/hook", Reply.of(500, "trouble"));

        var outcome = webhook.send(parcel(ChannelKind.WEBHOOK, other.address("/hook")));

        assertThat(outcome).isEqualTo(Outcome.failed(Failure.ANSWER, 500, "HTTP 500"));
        assertThat(outcome.isTheChannelsFault()).isTrue();
    }

    @Test
    void nobodyIsWaitedForTooLong() {
        other.answers("/slow", new Reply(200, "{}", Map.of(), 3_000));

        var outcome = webhook.send(parcel(ChannelKind.WEBHOOK, other.address("/slow")));

        assertThat(outcome.failure()).isEqualTo(Failure.TIMEOUT);
    }

    @Test
    void anEndlessAnswerIsNotReadToItsEnd() {
        other.answers("/send", Reply.of(200, "{\"errcode\":0,\"x\":\"" + "x".repeat(5_000_000) + "\"}"));

        var outcome = weCom.send(parcel(ChannelKind.WECOM, other.address("/send")));

        assertThat(outcome.failure()).isEqualTo(Failure.ANSWER);
    }

    @Test
    void redirectsAreNotFollowed() {
        other.answers(
                "/hook", new Reply(302, "", Map.of("Location", "http://127.0.0.1:" + other.port() + "/inside"), 0));

        var outcome = webhook.send(parcel(ChannelKind.WEBHOOK, other.address("/hook")));

        assertThat(outcome.status()).isEqualTo(302);
        assertThat(outcome.failure()).isEqualTo(Failure.ANSWER);
        assertThat(other.calls("/inside")).isEmpty();
    }

    @Test
    void theAddressIsCheckedAgainWhenSomethingIsSent() {
        var outcome = webhook.send(parcel(ChannelKind.WEBHOOK, "http://127.0.0.1:" + other.port() + "/hook"));

        assertThat(outcome.error()).isEqualTo("ADDRESS_REFUSED: HostInternal");
        assertThat(other.calls("/hook")).isEmpty();
    }

    @Test
    void aNameThatCameToMeanThisMachineIsNotCalled() {
        var rebound = new HttpPost(
                new AddressGuard(List.of(), host -> new InetAddress[] {InetAddress.getLoopbackAddress()}),
                Duration.ofSeconds(1));

        var outcome = rebound.post(
                "http://robot.example:" + other.port() + "/hook",
                "{}",
                Map.of(),
                (status, text) -> Outcome.delivered(status));

        assertThat(outcome.failure()).isEqualTo(Failure.ADDRESS_REFUSED);
        assertThat(other.calls("/hook")).isEmpty();
    }

    @Test
    void nobodyListeningIsUnreachable() {
        var address = other.address("/hook");
        other.close();

        assertThat(webhook.send(parcel(ChannelKind.WEBHOOK, address)).failure()).isEqualTo(Failure.UNREACHABLE);
    }

    private static byte[] hmac(String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Parcel parcel(ChannelKind kind, String address) {
        var notice = new Notice(
                "FINDING",
                UUID.randomUUID(),
                "ASSIGNED",
                null,
                "2026-00042 [垃圾](http://evil.example)",
                Map.of("comment", "请抓紧", "dueAt", "2026-11-24T16:00:00Z"),
                NOW);
        return new Parcel(
                UUID.randomUUID(),
                UUID.randomUUID(),
                kind,
                "群",
                address,
                SECRET,
                Locale.SIMPLIFIED_CHINESE,
                null,
                notice,
                1);
    }
}
