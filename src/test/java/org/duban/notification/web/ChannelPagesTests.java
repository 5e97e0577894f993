package org.duban.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Visitor.location;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.account.TokenService;
import org.duban.notification.NotificationWorld;
import org.duban.notification.channel.ChannelDetails;
import org.duban.notification.channel.ChannelId;
import org.duban.notification.channel.ChannelService;
import org.duban.notification.channel.Deliverer;
import org.duban.notification.channel.OtherSystem;
import org.duban.notification.channel.OtherSystem.Reply;
import org.duban.support.FullStackTest;
import org.duban.support.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The administrator's pages and interface of channels. */
@FullStackTest
class ChannelPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private TokenService tokens;

    @LocalServerPort
    private int port;

    private NotificationWorld world;
    private OtherSystem other;
    private Visitor visitor;
    private String token;

    @BeforeEach
    void begin() throws Exception {
        world = new NotificationWorld(beans);
        other = new OtherSystem();
        visitor = Visitor.of(port).signIn(world.admin.username(), "long-enough-1");
        token = tokens.issue(world.admin.accountId(), "script");
    }

    @AfterEach
    void end() {
        world.jdbc.sql("update channel set enabled = false").update();
        other.close();
    }

    @Test
    void aChannelIsOpenedAndItsSecretsAreNeverShownAgain() {
        other.answers("/send", Reply.of(200, "{\"errcode\":0}"));
        var page = open("DINGTALK", other.address("/send?access_token=0123456789abcdef"), "SEC-geheim");

        var shown = visitor.get(page).body()
                + visitor.get(page + "/edit").body()
                + visitor.get("/channels").body();

        assertThat(shown).contains("access_token=…cdef").doesNotContain("0123456789", "SEC-geheim");
        assertThat(api("GET", "").body())
                .doesNotContain("0123456789", "SEC-geheim")
                .contains("\"signed\":true");
        visitor.post(page, form("DINGTALK", "", ""));
        visitor.post(page + "/test", Map.of());
        assertThat(other.calls("/send").get(0).query()).startsWith("access_token=0123456789abcdef&timestamp=");
        assertThat(visitor.get(page).body()).contains("正常");
    }

    @Test
    void whoOpenedAndChangedAChannelIsOnRecordWithoutItsSecrets() {
        var page = open("DINGTALK", other.address("/send?access_token=0123456789abcdef"), "SEC-geheim");
        visitor.post(page, form("DINGTALK", "", ""));

        var changes = Jsoup.parse(visitor.get(page).body()).select(".timeline li");

        assertThat(changes.eachText()).hasSize(2);
        assertThat(changes.get(0).text()).contains("新增消息渠道", "启用");
        assertThat(changes.get(1).text()).contains("修改消息渠道");
        assertThat(world.jdbc
                        .sql("select detail::text from activity where subject_id = :id")
                        .param("id", java.util.UUID.fromString(id(page)))
                        .query(String.class)
                        .list()
                        .toString())
                .doesNotContain("0123456789", "SEC-geheim");
    }

    @Test
    void addressesInTheHouseAreRefusedAtTheirField() {
        for (var address : List.of("http://127.0.0.1:" + other.port() + "/", "http://10.0.0.8/", "http://[::1]/")) {
            var answer = visitor.post("/channels", form("WEBHOOK", address, "geheim"));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).select("#address-error").text())
                    .contains("在内部网络中");
        }
        assertThat(visitor.post("/channels", form("WEBHOOK", "ftp://x.example/", "geheim"))
                        .body())
                .contains("http:// 或 https://");
        assertThat(visitor.post("/channels", form("WEBHOOK", "", "geheim")).body())
                .contains("新渠道须填写地址");
        assertThat(visitor.post("/channels", form("WEBHOOK", other.address("/x"), ""))
                        .body())
                .contains("须填写签名密钥");
        assertThat(visitor.post("/channels", form("MAIL", "no address", "")).body())
                .contains("发件邮箱");
    }

    @Test
    void aTrialSaysWhatWentWrong() {
        other.answers("/hook", Reply.of(500, ""));
        var page = open("WEBHOOK", other.address("/hook"), "geheim");

        visitor.post(page + "/test", Map.of());

        assertThat(Jsoup.parse(visitor.get(page).body()).select(".notice-bad").text())
                .contains("测试没有成功", "对方回答出错", "HTTP 500");
    }

    @Test
    void theRecordTellsWhatWasSentAndSendsAgainWhatWasGivenUp() {
        var page = open("WEBHOOK", other.address("/hook"), "geheim");
        world.announce(world.about("ASSIGNED", null, world.clerks()));
        world.jdbc
                .sql("update delivery set state = 'DEAD', last_error = 'TIMEOUT' where channel_id = :id")
                .param("id", java.util.UUID.fromString(id(page)))
                .update();

        var record = Jsoup.parse(visitor.get(page + "?state=DEAD").body());
        assertThat(record.select("tbody tr").text()).contains("问题已交办", "已放弃", "对方没有及时回答");
        var again = record.select("tbody form").attr("action");
        assertThat(location(visitor.post(again, Map.of()))).isEqualTo(page);
        Deliverer.deliver(beans);

        assertThat(visitor.get(page).body()).contains("已送达");
        assertThat(other.calls("/hook")).hasSize(1);
        assertThat(visitor.post(again, Map.of()).statusCode()).isEqualTo(409);
        assertThat(location(visitor.post(page + "/redelivery", Map.of()))).isEqualTo(page);
    }

    @Test
    void programsDoTheSame() {
        var body = "{\"kind\":\"WEBHOOK\",\"name\":\"市平台\",\"address\":\"%s\",\"secret\":\"geheim\","
                + "\"events\":[\"FINDING.ASSIGNED\"]}";
        assertThat(api("POST", "", body.formatted("http://192.168.1.1/")).body())
                .contains("\"status\":422", "\"code\":\"HostInternal\"", "\"field\":\"address\"");
        assertThat(api("POST", "", body.formatted(other.address("/x")).replace("ASSIGNED", "SUNG"))
                        .body())
                .contains("\"code\":\"EventUnknown\"", "\"field\":\"events\"");
        var opened = api("POST", "", body.formatted(other.address("/api")));
        assertThat(opened.statusCode()).isEqualTo(201);
        var path = location(opened).substring("/api/v1/channels".length());
        assertThat(opened.body()).contains("\"events\":[\"FINDING.ASSIGNED\"]").doesNotContain("geheim");

        assertThat(api("POST", path + "/test").body()).contains("\"delivered\":true");
        world.announce(world.about("ASSIGNED", null, world.clerks()));
        assertThat(api("GET", path + "/deliveries").body()).contains("\"state\":\"PENDING\"");
        var delivery = api("GET", path + "/deliveries").body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(api("POST", "/deliveries/" + delivery + "/redelivery").statusCode())
                .isEqualTo(409);
        assertThat(api("POST", path + "/redelivery").body()).contains("\"count\":0");
        var version = opened.body().replaceAll(".*\"version\":(\\d+).*", "$1");
        var change = "{\"kind\":\"WEBHOOK\",\"name\":\"新名\",\"enabled\":false,\"version\":%s}".formatted(version);
        assertThat(api("PUT", path, change).body()).contains("\"name\":\"新名\"", "\"enabled\":false");
        assertThat(api("PUT", path, change).statusCode()).isEqualTo(409);
        assertThat(api("GET", "/" + java.util.UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void thereIsOneChannelForMail() {
        var channels = beans.getBean(ChannelService.class);
        var details = new ChannelDetails("督办", "duban@example.org", null, null, List.of(), "zh-CN", false);
        var taken = world.jdbc
                .sql("select channel_id from channel where kind = 'MAIL'")
                .query(java.util.UUID.class)
                .optional()
                .map(ChannelId::new)
                .orElseGet(() -> channels.open(org.duban.notification.channel.ChannelKind.MAIL, details));

        assertThat(taken).isNotNull();
        assertThat(visitor.post("/channels", form("MAIL", "other@example.org", ""))
                        .body())
                .contains("邮件渠道只能有一个");
    }

    private String open(String kind, String address, String secret) {
        var answer = visitor.post("/channels", form(kind, address, secret));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(visitor.get(location(answer)).body()).contains("已保存");
        return location(answer);
    }

    private static String id(String page) {
        return page.substring("/channels/".length());
    }

    private static Map<String, String> form(String kind, String address, String secret) {
        var form = new HashMap<>(Map.of("kind", kind, "name", "工作群", "language", "zh-CN", "enabled", "true"));
        form.put("address", address);
        form.put("secret", secret);
        return form;
    }

    private java.net.http.HttpResponse<String> api(String method, String path) {
        return api(method, path, "");
    }

    private java.net.http.HttpResponse<String> api(String method, String path, String json) {
        return Visitor.of(port).call(method, "/api/v1/channels" + path, json, "Authorization", "Bearer " + token);
    }
}
