package org.duban.deadline.ladder.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Visitor.location;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.duban.account.TokenService;
import org.duban.deadline.ladder.Ladders;
import org.duban.notification.NotificationWorld;
import org.duban.support.FullStackTest;
import org.duban.support.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages and the interface in which ladders are kept. */
@FullStackTest
class LadderPagesTests {

    private static final String STEP = """
            {"kind": "HOURS", "amount": %d, "action": "RED", "recipients": ["UNIT"], "ways": ["GROUP"]}
            """;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Ladders ladders;

    @Autowired
    private TokenService tokens;

    @LocalServerPort
    private int port;

    private Visitor visitor;
    private String token;
    private UUID campaign;
    private String page;

    @BeforeEach
    void signIn() {
        var world = new NotificationWorld(beans);
        visitor = Visitor.of(port).signIn(world.admin.username(), "long-enough-1");
        token = tokens.issue(world.admin.accountId(), "script");
        campaign = world.district.campaign.value();
        page = "/deadlines/ladders/" + campaign;
    }

    @Test
    void aStepIsAddedChangedAndTakenAway() {
        var added = visitor.post(page + "/steps", step("17", "MAIL"));
        assertThat(location(added)).endsWith(page);
        var id = steps(page).select("a.icon-button[href*=step]").stream()
                .map(link -> link.attr("href"))
                .filter(link -> visitor.get(link).body().contains("value=\"17\""))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*step=", "");

        assertThat(location(visitor.post(page + "/steps/" + id, step("18", "GROUP"))))
                .endsWith(page);
        assertThat(steps(page).text()).contains("逾期 18 小时").contains("工作群和对接系统").doesNotContain("逾期 17 小时");

        var changed = steps(page).select("li:contains(逾期 18 小时) form").first().attr("action");
        visitor.post(changed, Map.of());
        assertThat(steps(page).text()).doesNotContain("逾期 18 小时");
    }

    @Test
    void theUsualLadderIsKeptOnItsOwnPage() {
        var before = ladders.usual().size();
        visitor.post("/deadlines/ladder/steps", step("701", "MAIL"));

        var removal = steps("/deadlines/ladder")
                .select("li:contains(逾期 701 小时) form")
                .first()
                .attr("action");
        assertThat(ladders.usual()).hasSize(before + 1);
        visitor.post(removal, Map.of());
        assertThat(ladders.usual()).hasSize(before);
    }

    @Test
    void aRefusedStepComesBackFilledIn() {
        var form = new HashMap<>(step("", "GROUP"));
        form.remove("recipients");

        var answer = visitor.post(page + "/steps", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        var refused = Jsoup.parse(answer.body());
        assertThat(refused.select("#amount-error")).isNotEmpty();
        assertThat(refused.select("#recipients .field-error")).isNotEmpty();
        assertThat(refused.select("input[name=ways][value=GROUP]").hasAttr("checked"))
                .isTrue();
        assertThat(refused.select("input[name=action][value=RED]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void theSameStepTwiceIsRefused() {
        visitor.post(page + "/steps", step("23", "MAIL"));

        assertThat(visitor.post(page + "/steps", step("23", "GROUP")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void scriptsKeepLaddersToo() {
        var address = "/api/v1/campaigns/" + campaign + "/ladder";

        var added = api("POST", address + "/steps", STEP.formatted(29));
        assertThat(added.statusCode()).isEqualTo(201);
        var id = added.body().replaceFirst("(?s)^\\{\"id\":\"([0-9a-f-]{36}).*", "$1");
        assertThat(api("POST", address + "/steps", STEP.formatted(29)).statusCode())
                .isEqualTo(409);
        assertThat(api("POST", address + "/steps", STEP.formatted(9999)).statusCode())
                .isEqualTo(422);
        var changed = api("PUT", address + "/steps/" + id, STEP.formatted(31));
        assertThat(changed.body()).contains("\"amount\":31");
        assertThat(api("DELETE", address + "/steps/" + id, "").statusCode())
                .as("another step has taken its place")
                .isEqualTo(404);
        assertThat(api("GET", address, "").body()).contains("\"own\":true", "\"amount\":31");
        assertThat(api("DELETE", address, "").statusCode()).isEqualTo(204);
        assertThat(api("GET", address, "").body()).contains("\"own\":false").doesNotContain("\"amount\":31");
        assertThat(api("GET", "/api/v1/ladder/forecast", "").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> api(String method, String path, String json) {
        return Visitor.of(port).call(method, path, json, "Authorization", "Bearer " + token);
    }

    private static Map<String, String> step(String amount, String way) {
        return Map.of(
                "side", "AFTER", "amount", amount, "kind", "HOURS", "action", "RED", "recipients", "UNIT", "ways", way);
    }

    private Elements steps(String address) {
        return Jsoup.parse(visitor.get(address).body()).select(".ladder");
    }
}
