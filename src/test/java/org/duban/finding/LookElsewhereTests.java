package org.duban.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.duban.account.SignedIn;
import org.duban.activity.Activity;
import org.duban.campaign.Progress;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskRegister;
import org.duban.campaign.TaskReports;
import org.duban.campaign.TaskService;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.finding.elsewhere.ElsewhereReport;
import org.duban.finding.elsewhere.ElsewhereReports;
import org.duban.finding.elsewhere.LookElsewhere;
import org.duban.finding.elsewhere.Wanted;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionWorld;
import org.duban.shared.Conflict;
import org.duban.shared.RuleBroken;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.unit.PlaceDetails;
import org.duban.unit.PlaceFilter;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceService;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What was found at one place is looked for at places like it, a task for each unit, and the reports come back. */
@FullStackTest
class LookElsewhereTests {

    private static final DueBy A_WEEK = DueBy.of(DeadlineTerm.days(7));
    private static final Wanted MARKETS = new Wanted(PlaceKind.MARKET, null, null);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private LookElsewhere elsewhere;

    @Autowired
    private ElsewhereReports reports;

    @Autowired
    private TaskRegister tasks;

    @Autowired
    private FindingReader reader;

    @Autowired
    private MockMvcTester mvc;

    private InspectionWorld world;
    private SignedIn supervisor;
    private FindingId finding;

    /** The finding is at a market of the township; the village has two more, the other township one and a school. */
    @BeforeEach
    void aFindingAtAMarketAndOtherMarkets() {
        world = new InspectionWorld(beans);
        supervisor = world.district.supervisor;
        finding = log(null);
        place("贾寨早市", PlaceKind.MARKET, world.district.village);
        place("北关集市", PlaceKind.MARKET, world.district.village);
        place("搬口集市", PlaceKind.MARKET, world.district.otherTownship);
        place("搬口小学", PlaceKind.SCHOOL, world.district.otherTownship);
    }

    @Test
    void saysBeforehandHowManyUnitsAndPlacesThatWouldBe() {
        var preview = elsewhere.preview(finding, MARKETS, supervisor);
        var townships = elsewhere.preview(finding, new Wanted(PlaceKind.MARKET, null, UnitLevel.TOWNSHIP), supervisor);

        assertThat(preview.toAsk())
                .extracting(share -> new UnitId(share.unitId()))
                .containsExactlyInAnyOrder(world.district.village, world.district.otherTownship);
        assertThat(preview.places()).isEqualTo(3);
        assertThat(townships.toAsk()).hasSize(1);
        assertThat(tasksOf(world.district.campaign.value())).isZero();
    }

    @Test
    void givesEveryUnitATaskThatNamesItsPlaces() {
        var outcome = elsewhere.order(finding, MARKETS, "逐一排查暴露垃圾", A_WEEK, supervisor);

        assertThat(outcome.created()).hasSize(2);
        assertThat(outcome.created()).allSatisfy(id -> {
            var task = tasks.require(id, supervisor);
            assertThat(task.title()).isEqualTo("举一反三：暴露垃圾");
            assertThat(task.quantityUnit()).isEqualTo("处");
            assertThat(task.requirement()).contains("逐一排查暴露垃圾", "集市");
        });
        assertThat(reader.events(finding, supervisor))
                .extracting(Activity::event)
                .contains("LOOKED_ELSEWHERE");
        assertThat(reports.of(outcome.created().get(0), supervisor))
                .hasValueSatisfying(origin -> assertThat(origin.path()).isEqualTo("/findings/" + finding));
        assertThat(reports.of(outcome.created().get(0), world.district.otherClerk))
                .as("the finding is not theirs to see")
                .isEmpty();
    }

    @Test
    void tellsHowFarTheyAreAndWhatWasFoundAgain() {
        elsewhere.order(finding, MARKETS, "逐一排查", A_WEEK, supervisor);
        var there = place("搬口夜市", PlaceKind.MARKET, world.district.otherTownship);
        var asked = reportOf(world.district.otherTownship);
        var task = new TaskId(asked.taskId());
        beans.getBean(TaskReports.class)
                .report(task, new Progress(null, BigDecimal.ONE, null), world.district.otherClerk, null);
        log(there);
        var market = beans.getBean(PlaceService.class)
                .list(new PlaceFilter("搬口集市", world.district.otherTownship.value(), null, null, false), 1, null)
                .items()
                .get(0);
        log(new PlaceId(market.id()));

        var report = reportOf(world.district.otherTownship);

        assertThat(report.done()).isEqualByComparingTo("1");
        assertThat(report.foundAgain())
                .as("at the place it was asked about, not at the one that came later")
                .isEqualTo(1);
        assertThat(page("/findings/" + finding, supervisor))
                .contains("id=\"elsewhere\"", "1 / 1", "/tasks/" + asked.taskId());
        assertThat(page("/findings/" + finding, world.district.clerk)).doesNotContain("id=\"elsewhere\"");
    }

    @Test
    void asksNobodyTwiceWhileTheyAreLooking() {
        var villages = new Wanted(PlaceKind.MARKET, null, UnitLevel.VILLAGE);
        var first = elsewhere.order(finding, villages, "逐一排查", A_WEEK, supervisor);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> elsewhere.order(finding, villages, "再查", A_WEEK, supervisor));

        var all = elsewhere.order(finding, MARKETS, "逐一排查", A_WEEK, supervisor);
        assertThat(all.created()).hasSize(1);
        assertThat(all.skipped())
                .singleElement()
                .satisfies(share -> assertThat(share.unitId()).isEqualTo(world.district.village.value()));

        beans.getBean(TaskService.class).complete(first.created().get(0), null, null);
        assertThat(elsewhere.order(finding, villages, "再查", A_WEEK, supervisor).created())
                .hasSize(1);
    }

    @Test
    void asksOnceWhenTwoAskAtTheSameTime() throws InterruptedException, ExecutionException {
        var barrier = new CyclicBarrier(2);
        Callable<Integer> attempt = () -> {
            barrier.await();
            try {
                return elsewhere
                        .order(finding, MARKETS, "逐一排查", A_WEEK, supervisor)
                        .created()
                        .size();
            } catch (Conflict overtaken) {
                return 0;
            }
        };
        var pool = Executors.newFixedThreadPool(2);
        try {
            var asked = 0;
            for (var result : List.of(pool.submit(attempt), pool.submit(attempt))) {
                asked += result.get();
            }
            assertThat(asked).isEqualTo(2);
        } finally {
            pool.shutdown();
        }
        assertThat(reports.of(finding)).hasSize(2);
    }

    @Test
    void asksWholeUnitsWhereNoKindOfPlaceIsChosen() {
        var outcome = elsewhere.order(finding, new Wanted(null, null, UnitLevel.TOWNSHIP), "各自排查", A_WEEK, supervisor);

        assertThat(outcome.created())
                .hasSize(2)
                .allSatisfy(id -> assertThat(tasks.require(id, supervisor).quantityTotal())
                        .isNull());
    }

    @Test
    void needsSomewhereToLookAndSomebodyWhoHasIt() {
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new Wanted(null, " ", null));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> elsewhere.order(
                        finding, new Wanted(PlaceKind.STATION, null, null), "逐一排查", A_WEEK, supervisor));
    }

    @Test
    void tellsNobodyOfADraftOrOfAnUnannouncedRound() {
        var draft = world.draft(null);
        var secret =
                world.find(world.round(InspectionKind.UNANNOUNCED, world.market), world.market, DeadlineTerm.days(2));

        for (var untold : List.of(draft, secret)) {
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> elsewhere.order(untold, MARKETS, "逐一排查", A_WEEK, supervisor));
        }
    }

    @Test
    void leavesNothingHalfDoneWhenTheDateIsPast() {
        var yesterday = DueBy.of(DeadlineTerm.by(DistrictTime.today().minusDays(3)));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> elsewhere.order(finding, MARKETS, "逐一排查", yesterday, supervisor));

        assertThat(reports.of(finding)).isEmpty();
        assertThat(tasksOf(world.district.campaign.value())).isZero();
    }

    @Test
    void isAskedOnAPageThatBeginsWithTheSameKindOfPlace() {
        var form = page("/findings/" + finding + "/elsewhere/new", world.inspector);
        assertThat(form).contains("将要求 2 个单位排查 3 处点位", "贾寨早市");

        var refused = mvc.post()
                .uri("/findings/" + finding + "/elsewhere")
                .param("kind", "MARKET")
                .param("text", "")
                .with(user(world.inspector))
                .with(csrf())
                .exchange();
        var done = mvc.post()
                .uri("/findings/" + finding + "/elsewhere")
                .param("kind", "MARKET")
                .param("text", "逐一排查")
                .param("dueOn", DistrictTime.today().plusDays(9).toString())
                .with(user(world.inspector))
                .with(csrf())
                .exchange();

        assertThat(refused).hasStatus(422).bodyText().contains("#text", "#dueOn");
        assertThat(done).hasRedirectedUrl("/findings/" + finding);
        assertThat(reports.of(finding)).hasSize(2);
    }

    @Test
    void isAskedByScripts() {
        var preview = mvc.get()
                .uri("/api/v1/findings/" + finding + "/elsewhere/preview?placeKind=MARKET")
                .with(user(supervisor))
                .exchange();
        var done = order(
                "{\"placeKind\":\"MARKET\",\"requirement\":\"逐一排查\",\"deadline\":{\"kind\":\"DAYS\",\"amount\":5}}");
        var list = mvc.get()
                .uri("/api/v1/findings/" + finding + "/elsewhere")
                .with(user(supervisor))
                .exchange();

        assertThat(preview).hasStatusOk().bodyJson().extractingPath("$.places").isEqualTo(3);
        assertThat(done)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.taskIds.length()")
                .isEqualTo(2);
        assertThat(list)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(2);
        assertThat(order("{\"placeKind\":\"MARKET\",\"requirement\":\"再查\"}")).hasStatus(422);
        assertThat(
                        order(
                                "{\"placeKind\":\"MARKET\",\"requirement\":\"再查\",\"deadline\":{\"kind\":\"DAYS\",\"amount\":5}}"))
                .hasStatus(409);
    }

    private MvcTestResult order(String json) {
        return mvc.post()
                .uri("/api/v1/findings/" + finding + "/elsewhere")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(user(supervisor))
                .with(csrf())
                .exchange();
    }

    private String page(String address, SignedIn who) {
        var answer = mvc.get().uri(address).with(user(who)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ElsewhereReport reportOf(UnitId unit) {
        return reports.of(finding).stream()
                .filter(report -> report.unitId().equals(unit.value()))
                .findFirst()
                .orElseThrow();
    }

    private long tasksOf(UUID campaign) {
        return beans.getBean(JdbcClient.class)
                .sql("select count(*) from task where campaign_id = :campaign")
                .param("campaign", campaign)
                .query(Long.class)
                .single();
    }

    private FindingId log(@Nullable PlaceId place) {
        var id = FindingId.next();
        beans.getBean(FindingIntake.class)
                .log(
                        id,
                        world.command(
                                null,
                                place == null ? world.market : place,
                                null,
                                world.district.township,
                                DueBy.of(DeadlineTerm.days(2))),
                        world.inspector);
        return id;
    }

    private PlaceId place(String name, PlaceKind kind, UnitId unit) {
        return beans.getBean(PlaceService.class)
                .register(PlaceId.next(), new PlaceDetails(name, kind, unit, null, null, null, null));
    }
}
