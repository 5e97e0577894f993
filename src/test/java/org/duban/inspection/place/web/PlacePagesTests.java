package org.duban.inspection.place.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Visitor.location;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.util.Map;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineTerm;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionWorld;
import org.duban.inspection.Visits;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.duban.support.Visitor;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceStatus;
import org.duban.unit.PlaceStatusDetails;
import org.duban.unit.PlaceStatuses;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page of a place and its status, as pages and as an interface. */
@FullStackTest
class PlacePagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlaceStatuses statuses;

    @Autowired
    private Visits visits;

    @LocalServerPort
    private int port;

    private InspectionWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new InspectionWorld(beans);
    }

    @Test
    void tellsWhoLooksAfterItAndWhatHappenedThere() {
        var round = world.round(InspectionKind.ROUTINE, world.market);
        world.find(round, world.market, DeadlineTerm.days(2));

        var page = page(at(world.market), world.inspector);

        assertThat(page.select("h1").text()).startsWith("庆丰路农贸市场");
        assertThat(page.select(".figures dd").eachText().get(0)).isEqualTo("1");
        assertThat(page.select(".timeline").text()).contains("发现问题", "市场东门外垃圾未及时清运");
        assertThat(page.select(".register").text()).contains("市场东门外垃圾未及时清运");
        assertThat(page.select(".page-actions a").eachAttr("href"))
                .contains(at(world.market) + "/here", "/inspections/new?place=" + world.market);
        assertThat(page.select("a[href$=/edit], a[href$=/status]")).isEmpty();
    }

    @Test
    void aClerkOfAnotherUnitSeesThePlaceAndNothingOfTheOthers() {
        var round = world.round(InspectionKind.ROUTINE, world.market);
        world.find(round, world.market, DeadlineTerm.days(2));

        var page = page(at(world.market), world.district.otherClerk);

        assertThat(page.select(".figures dd").eachText()).startsWith("0", "0", "0", "0", "—", "—");
        assertThat(page.text()).doesNotContain("市场东门外垃圾未及时清运");
        assertThat(page.select(".page-actions a").eachAttr("href")).doesNotContain(at(world.market) + "/here");
        assertThat(page.select("a[href^=/inspections]")).isEmpty();
    }

    @Test
    void costsTheSameHoweverMuchHappened() {
        var one =
                Statements.during(() -> page(at(world.market), world.inspector)).size();
        for (var at = 0; at < 25; at++) {
            var round = world.round(InspectionKind.ROUTINE, world.market, world.school);
            world.find(round, world.market, DeadlineTerm.days(2));
            visits.visit(round, world.school, null, world.inspector);
        }

        assertThat(Statements.during(() -> page(at(world.market), world.inspector)))
                .hasSize(one);
        assertThat(Statements.during(() -> page(at(world.school), world.inspector)))
                .hasSize(one);
    }

    @Test
    void theCodeAtAPlaceLeadsWhoeverLogsToTheForm() {
        assertThat(get(at(world.market) + "/here", world.inspector))
                .hasRedirectedUrl("/field#/log/place/" + world.market);
        assertThat(get(at(world.market) + "/here", world.district.supervisor))
                .hasRedirectedUrl("/field#/log/place/" + world.market);
        assertThat(get(at(world.market) + "/here", world.district.clerk)).hasRedirectedUrl(at(world.market));
        assertThat(get(at(world.market) + "/here", world.district.leader)).hasRedirectedUrl(at(world.market));
        assertThat(get("/places/" + PlaceId.next() + "/here", world.inspector)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoeverIsSignedOutSignsInFirst() {
        var visitor = Visitor.of(port);
        assertThat(location(visitor.get(at(world.market) + "/here"))).isEqualTo("/sign-in");

        var answer =
                visitor.post("/sign-in", Map.of("username", world.inspector.username(), "password", "long-enough-1"));
        assertThat(location(answer)).isEqualTo(at(world.market) + "/here");
    }

    @Test
    void theStatusIsSetWithAReasonAndShownWhereThePlaceIs() {
        var refused = post("status=AWAITING_DEMOLITION&reason=&from=" + DistrictTime.today());
        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写明原因");
        var unordered = post("status=AWAITING_DEMOLITION&reason=x&from=2026-02-02&until=2026-02-01");
        assertThat(unordered)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("结束日期不能早于开始日期");
        assertThat(post("status=GONE&from=2026-02-02")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(post("status=AWAITING_DEMOLITION&reason=列入棚改&from=" + DistrictTime.today()))
                .hasRedirectedUrl(at(world.market));

        assertThat(page(at(world.market), world.inspector).select(".notice").text())
                .contains("待拆迁", "列入棚改");
        var round = world.round(InspectionKind.ROUTINE, world.market);
        assertThat(page("/inspections/" + round + "/stops/" + world.market, world.inspector)
                        .select(".notice")
                        .text())
                .contains("待拆迁", "列入棚改");
        assertThat(page("/findings/new?place=" + world.market, world.inspector)
                        .select(".notice")
                        .text())
                .contains("待拆迁", "列入棚改");
        assertThat(page("/places?status=AWAITING_DEMOLITION&unit=" + world.district.township, world.inspector)
                        .select(".register tbody tr")
                        .eachText())
                .singleElement()
                .asString()
                .contains("庆丰路农贸市场", "待拆迁", "列入棚改");
    }

    @Test
    void programsReadAndSetTheStatus() {
        var path = "/api/v1" + at(world.market);
        assertThat(get(path, world.inspector))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("ACTIVE");

        var place = """
                {"name": "庆丰路农贸市场", "kind": "MARKET", "status": "%s", "statusReason": %s}""";
        assertThat(put(path, place.formatted("REMOVED", "null"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(put(path, place.formatted("REMOVED", "\"已拆\"")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.statusReason")
                .isEqualTo("已拆");
        assertThat(put(path, place.formatted("REMOVED", "\"已拆\""))).hasStatusOk();
        assertThat(put(path, "{\"name\": \"庆丰路农贸市场\", \"kind\": \"MARKET\"}"))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("REMOVED");

        assertThat(get(path + "/statuses", world.inspector))
                .bodyJson()
                .extractingPath("$[*].status")
                .asArray()
                .containsExactly("REMOVED");
    }

    @Test
    void theWholeHistoryIsReadPageByPage() {
        for (var at = 0; at < 35; at++) {
            statuses.set(
                    world.market,
                    new PlaceStatusDetails(PlaceStatus.UNDER_CONSTRUCTION, "第" + at + "段", DistrictTime.today(), null));
        }

        var first = page(at(world.market) + "/history", world.inspector);
        var second = page(first.select("a[rel=next]").attr("href"), world.inspector);

        assertThat(first.select(".timeline > li")).hasSize(30);
        assertThat(second.select(".timeline > li")).hasSize(5);
        assertThat(second.text()).contains("第0段");
        assertThat(page(at(world.market) + "/photos", world.inspector).text()).contains("这里还没有照片");
        assertThat(get(at(world.market) + "/history?cursor=x", world.inspector))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String at(PlaceId place) {
        return "/places/" + place;
    }

    private Document page(String path, SignedIn who) {
        var answer = get(path, who);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(assertThat(answer).bodyText().actual());
    }

    private MvcTestResult get(String path, SignedIn who) {
        return mvc.get().uri(URI.create(path)).with(user(who)).exchange();
    }

    private MvcTestResult put(String path, String body) {
        return mvc.put()
                .uri(path)
                .with(user(world.district.supervisor))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult post(String form) {
        return mvc.post()
                .uri(at(world.market) + "/status")
                .with(user(world.district.supervisor))
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }
}
