package org.duban.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.util.UUID;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineTerm;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionWorld;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.duban.unit.PlaceKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Rounds as programs see them. */
@FullStackTest
class InspectionApiTests {

    private static final String ROUNDS = "/api/v1/inspections";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    private InspectionWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new InspectionWorld(beans);
    }

    @Test
    void plansARoundWithItsRouteInOrder() {
        var answer = call(HttpMethod.POST, world.inspector, ROUNDS, body("", world.school + "\", \"" + world.market));

        assertThat(answer).hasStatus(HttpStatus.CREATED);
        assertThat(answer)
                .headers()
                .hasHeaderSatisfying("Location", at -> assertThat(at.get(0)).startsWith(ROUNDS + "/"));
        assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("PLANNED");
        assertThat(answer).bodyJson().extractingPath("$.title").asString().endsWith("暗访");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.route[*].placeId")
                .asArray()
                .containsExactly(world.school.toString(), world.market.toString());
    }

    @Test
    void namesTheFieldsAtFault() {
        assertThat(call(HttpMethod.POST, world.inspector, ROUNDS, "{}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains("campaignId", "kind", "startsOn", "inspectorIds");
        assertField(body("\"leaderId\": \"%s\",".formatted(UUID.randomUUID()), world.market.toString()), "leaderId");
        assertField(body("\"endsOn\": \"2020-01-01\",", world.market.toString()), "endsOn");
        assertField(body("", UUID.randomUUID().toString()), "placeIds");
        assertField(
                body("", world.market.toString())
                        .replace(
                                world.inspector.accountId().toString(),
                                world.district.clerk.accountId().toString()),
                "inspectorIds");
        assertField(
                body("", world.market.toString()).replace("[\"" + world.inspector.accountId() + "\"]", "[]"),
                "inspectorIds");
    }

    @Test
    void refusesToBeChangedFromAnOlderStateAndByThoseWhoAreNotOnTheTeam() {
        var round = world.round(InspectionKind.UNANNOUNCED, world.market);
        var change = body("\"version\": 0,", world.market.toString());

        assertThat(call(HttpMethod.PUT, world.other, at(round, ""), change)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(call(HttpMethod.PUT, world.inspector, at(round, ""), change)).hasStatusOk();
        assertThat(call(HttpMethod.PUT, world.inspector, at(round, ""), change)).hasStatus(HttpStatus.CONFLICT);
        assertThat(call(HttpMethod.POST, world.inspector, at(round, "/completion"), "{\"version\": 0}"))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void keepsWhatHasBeenVisitedWhenTheRouteIsLaidAnew() {
        var round = world.round(InspectionKind.ROUTINE, world.market, world.school);
        assertThat(call(HttpMethod.POST, world.inspector, at(round, "/stops/" + world.market + "/visit"), ""))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("UNDER_WAY");

        var route = world.place("西华大道", PlaceKind.ROAD);
        var changed = body("", route.toString()).replace("UNANNOUNCED", "ROUTINE");
        assertThat(call(HttpMethod.PUT, world.inspector, at(round, ""), changed))
                .bodyJson()
                .extractingPath("$.route[*].placeId")
                .asArray()
                .containsExactlyInAnyOrder(world.market.toString(), route.toString());
        assertThat(call(HttpMethod.PUT, world.inspector, at(round, ""), body("", route.toString())))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("PlanFixed");
        assertThat(call(HttpMethod.POST, world.inspector, at(round, "/stops/" + UUID.randomUUID() + "/visit"), ""))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void ticksTheStopOffWhereSomethingWasFound() {
        var round = world.round(InspectionKind.ROUTINE, world.market, world.school);
        world.find(round, world.market, DeadlineTerm.days(2));

        var answer = get(world.inspector, at(round, ""));

        assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("UNDER_WAY");
        assertThat(answer).bodyJson().extractingPath("$.visited").isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("$.route[0].findings").isEqualTo(1);
    }

    @Test
    void releasesAfterItIsDone() {
        var round = world.round(InspectionKind.UNANNOUNCED, world.market);

        assertThat(call(HttpMethod.POST, world.inspector, at(round, "/release"), ""))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("ReleasedBeforeDone");
        assertThat(call(HttpMethod.POST, world.inspector, at(round, "/completion"), ""))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("DONE");
        assertThat(call(HttpMethod.POST, world.inspector, at(round, "/release"), ""))
                .bodyJson()
                .extractingPath("$.releasedAt")
                .isNotNull();
        assertThat(call(HttpMethod.POST, world.inspector, at(round, "/release"), ""))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void isNoneOfTheUnitsBusiness() {
        var round = world.round(InspectionKind.UNANNOUNCED, world.market);

        assertThat(get(world.district.clerk, at(round, ""))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(world.district.clerk, ROUNDS)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(world.district.leader, at(round, ""))).hasStatusOk();
    }

    @Test
    void listsPageByPageAndByInspector() {
        world.round(InspectionKind.ROUTINE);
        var second = world.round(InspectionKind.UNANNOUNCED, world.market);
        var mine = ROUNDS + "?inspector=" + world.inspector.accountId();

        var first = get(world.inspector, mine + "&limit=1");
        assertThat(first).bodyJson().extractingPath("$.items[*].id").asArray().containsExactly(second.toString());
        assertThat(first).bodyJson().extractingPath("$.next").isNotNull();
        assertThat(get(world.inspector, mine + "&kind=LOOK_BACK"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(get(world.inspector, mine + "&cursor=x")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(world.inspector, ROUNDS + "?inspector=" + world.other.accountId()))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void costsTheSameStatementsAtAnyLength() {
        var round = world.round(InspectionKind.ROUTINE, world.market);
        world.find(round, world.market, DeadlineTerm.days(2));
        var page = "/inspections/" + round;
        var shortOne = Statements.during(() -> get(world.inspector, page)).size();
        var shortList =
                Statements.during(() -> get(world.inspector, "/inspections")).size();
        for (var at = 0; at < 20; at++) {
            world.find(round, world.market, DeadlineTerm.days(2));
            world.round(InspectionKind.ROUTINE, world.market, world.school);
        }

        assertThat(Statements.during(
                        () -> assertThat(get(world.inspector, page)).hasStatusOk()))
                .hasSize(shortOne);
        assertThat(Statements.during(
                        () -> assertThat(get(world.inspector, "/inspections")).hasStatusOk()))
                .hasSize(shortList);
    }

    private void assertField(String json, String field) {
        assertThat(call(HttpMethod.POST, world.inspector, ROUNDS, json))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private String body(String more, String places) {
        return """
                {"campaignId": "%s", "kind": "UNANNOUNCED", "startsOn": "%s", %s
                 "inspectorIds": ["%s"], "placeIds": ["%s"]}
                """.formatted(world.district.campaign, DistrictTime.today(), more, world.inspector.accountId(), places);
    }

    private static String at(InspectionId round, String verb) {
        return ROUNDS + "/" + round + verb;
    }

    private MvcTestResult get(SignedIn who, String address) {
        return mvc.get().uri(URI.create(address)).with(user(who)).exchange();
    }

    private MvcTestResult call(HttpMethod method, SignedIn who, String address, String json) {
        return mvc.method(method)
                .uri(URI.create(address))
                .with(user(who))
                .with(csrf())
                .header("Accept-Language", "zh-CN")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
