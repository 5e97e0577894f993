package org.duban.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.AssertProvider;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.Campaigns;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.assertj.MvcTestResultAssert;

/** Campaigns, their workstreams and their responsibility matrix as programs see them. */
@FullStackTest
class CampaignApiTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    private CampaignWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new CampaignWorld(beans);
    }

    @Test
    void announcesACampaignThatWatchesThirtyDaysUnlessToldOtherwise() {
        var answer = announce("\"name\": \"创文%s\"".formatted(world.mark()));

        assertThat(answer)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.watchDays")
                .isEqualTo(30);
        assertThat(answer).bodyJson().extractingPath("$.zoneUnitId").isEqualTo(world.district.toString());
    }

    @Test
    void namesTheFieldAtFault() {
        assertThat(announce("\"name\": \"x\", \"endsOn\": \"2019-03-01\"")).satisfies(refusedAt("endsOn"));
        assertThat(announce("\"name\": \"x\", \"assessedOn\": \"2019-03-01\"")).satisfies(refusedAt("assessedOn"));
        assertThat(announce("\"name\": \"x\", \"watchDays\": -1")).satisfies(refusedAt("watchDays"));
        assertThat(announce("\"name\": \" \"")).satisfies(refusedAt("name"));
        assertThat(announce("\"name\": \"x\", \"leadUnitId\": \"%s\"".formatted(UUID.randomUUID())))
                .satisfies(refusedAt("leadUnitId"));
        assertThat(announce("\"name\": \"x\", \"standardIds\": [\"%s\"]".formatted(UUID.randomUUID())))
                .satisfies(refusedAt("standardIds"));
    }

    @Test
    void hasItsNameToItselfInItsDistrict() {
        announce("\"name\": \"创文%s\"".formatted(world.mark()));

        assertThat(announce("\"name\": \"创文%s\"".formatted(world.mark())))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("name");
    }

    @Test
    void refusesToBeChangedFromAnOlderState() {
        var body = """
                {"name": "新名%s", "zoneUnitId": "%s", "startsOn": "2019-03-28", "version": %d}
                """;

        assertThat(put(body.formatted(world.mark(), world.district, 0))).hasStatusOk();
        assertThat(put(body.formatted(world.mark(), world.district, 0))).hasStatus(HttpStatus.CONFLICT);
        assertThat(put(body.formatted(world.mark(), world.district, 1))).hasStatusOk();
    }

    @Test
    void isArchivedOnlyWithoutOpenTasksAndThenTakesNone() {
        var task = world.task("任务", world.township, null);
        var campaign = "/api/v1/campaigns/" + world.campaign;

        assertThat(post(campaign + "/archive", "")).hasStatus(HttpStatus.CONFLICT);
        post("/api/v1/tasks/" + task + "/completion", "{}");
        assertThat(post(campaign + "/archive", "{\"beforeItsEnd\": true}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.archived")
                .isEqualTo(true);
        assertThat(post("/api/v1/tasks", """
                {"campaignId": "%s", "title": "迟来的任务", "leadUnitId": "%s"}
                """.formatted(world.campaign, world.township)))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post(campaign + "/workstreams", "{\"name\": \"专项\"}")).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(campaign + "/resumption", "{\"reason\": \"还有尾巴\"}"))
                .bodyJson()
                .extractingPath("$.archived")
                .isEqualTo(false);
    }

    @Test
    void countsOnlyTheTasksThatTheReaderSees() {
        world.task("甲", world.township, null);
        world.task("乙", world.otherTownship, null);
        world.task("丙", world.otherTownship, null);
        var campaign = "/api/v1/campaigns/" + world.campaign;

        assertThat(get(world.leader, campaign))
                .bodyJson()
                .extractingPath("$.tasks")
                .isEqualTo(3);
        assertThat(get(world.clerk, campaign))
                .bodyJson()
                .extractingPath("$.tasks")
                .isEqualTo(1);
    }

    @Test
    void keepsWorkstreamsApartByName() {
        var address = "/api/v1/campaigns/" + world.campaign + "/workstreams";
        var body = """
                {"name": "交通秩序专项", "leadUnitId": "%1$s", "memberIds": ["%1$s", "%2$s"]}
                """.formatted(world.township, world.village);

        assertThat(post(address, body))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.memberIds")
                .asArray()
                .containsExactly(world.village.toString());
        assertThat(post(address, body)).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(address, "{\"name\": \"y\", \"memberIds\": [\"%s\"]}".formatted(UUID.randomUUID())))
                .satisfies(refusedAt("memberIds"));
        assertThat(mvc.put()
                        .uri(address + "/" + UUID.randomUUID())
                        .with(user(world.supervisor))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"y\"}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void answersForAThingInAnAreaOnlyOnce() {
        var address = "/api/v1/campaigns/" + world.campaign + "/responsibilities";
        var row = """
                {"areaUnitId": "%s", "unitId": "%s", "post": "分管副主任"}
                """.formatted(world.village, world.township);

        assertThat(post(address, row)).hasStatus(HttpStatus.CREATED);
        assertThat(post(address, row)).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(address, "{\"unitId\": \"%s\"}".formatted(UUID.randomUUID())))
                .satisfies(refusedAt("unitId"));
        assertThat(post(address, "{}")).satisfies(refusedAt("unitId"));
        assertThat(beans.getBean(Campaigns.class)
                        .responsibleUnit(world.campaign, List.of(world.village.value()), "A", "A-01"))
                .isEqualTo(world.township.value());
        assertThat(mvc.delete()
                        .uri(address + "/" + UUID.randomUUID())
                        .with(user(world.supervisor))
                        .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void readsTheListWithTheSameStatementsWhateverItsLength() {
        var few = Statements.during(() -> get(world.clerk, "/api/v1/campaigns?limit=200"))
                .size();
        for (var i = 0; i < 5; i++) {
            new CampaignWorld(beans).task("任务", world.township, null);
        }

        assertThat(few).isPositive();
        assertThat(Statements.during(() -> get(world.clerk, "/api/v1/campaigns?limit=200"))
                        .size())
                .isEqualTo(few);
    }

    private static Consumer<AssertProvider<MvcTestResultAssert>> refusedAt(String field) {
        return answer -> assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private MvcTestResult announce(String fields) {
        return post("/api/v1/campaigns", """
                {"zoneUnitId": "%s", "startsOn": "2019-03-28", %s}
                """.formatted(world.district, fields));
    }

    private MvcTestResult put(String body) {
        return mvc.put()
                .uri("/api/v1/campaigns/" + world.campaign)
                .with(user(world.supervisor))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult post(String address, String body) {
        return mvc.post()
                .uri(address)
                .with(user(world.supervisor))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(SignedIn who, String address) {
        return mvc.get().uri(address).with(user(who)).exchange();
    }
}
