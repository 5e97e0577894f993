package org.duban.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duban.account.TokenService;
import org.duban.inspection.InspectionWorld;
import org.duban.inspection.Visits;
import org.duban.inspection.survey.SurveyDetails;
import org.duban.inspection.survey.SurveyId;
import org.duban.inspection.survey.SurveyWalks;
import org.duban.inspection.survey.Surveys;
import org.duban.support.Calls;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.support.Pages;
import org.duban.support.Statements;
import org.duban.support.Windows;
import org.duban.unit.PlaceKind;
import org.duban.unit.UnitTree;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A survey on the page and by call: the office begins it, inspectors walk it, and units see how far it has come. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyPagesTests {

    private static final String SURVEYS = "/api/v1/surveys";

    private final Windows windows = new Windows();
    private Calls calls;
    private InspectionWorld world;
    private SurveyId survey;
    private SurveyId hidden;

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvcTester mvc;

    @BeforeAll
    void open(@Autowired ApplicationContext beans) {
        world = new InspectionWorld(beans);
        var road = world.place("周淮路与西华大道交叉口向东三百米路北侧已拆迁未封闭地块及其周边背街小巷", PlaceKind.ROAD);
        for (var at = 1; at <= 12; at++) {
            world.place("背街小巷" + at + "-", PlaceKind.ROAD);
        }
        windows.admit(port, beans.getBean(TokenService.class), world.people());
        calls = new Calls(mvc);
        survey = begin(beans, true);
        hidden = begin(beans, false);
        var walks = beans.getBean(SurveyWalks.class);
        walks.visit(survey, world.school, world.inspector);
        beans.getBean(Visits.class)
                .miss(walks.head(survey, road, world.inspector), road, "道路封闭", null, world.inspector);
    }

    private SurveyId begin(ApplicationContext beans, boolean announced) {
        var id = SurveyId.next();
        beans.getBean(Surveys.class)
                .begin(
                        id,
                        new SurveyDetails(
                                world.district.campaign,
                                "背街小巷大排查",
                                DistrictTime.today(),
                                DistrictTime.today().plusDays(6),
                                null,
                                announced,
                                Set.of(),
                                List.of(),
                                List.of(),
                                List.of()),
                        world.district.supervisor);
        return id;
    }

    @AfterAll
    void close() {
        windows.close();
    }

    @ParameterizedTest(name = "{0} at {2} in {3}")
    @CsvSource({
        "surveys, /surveys, 1440, zh-CN, supervisor",
        "surveys, /surveys, 390, en, clerk",
        "survey, /surveys/ID, 1440, zh-CN, supervisor",
        "survey, /surveys/ID, 390, zh-CN, inspector",
        "survey, /surveys/ID, 390, en, clerk",
        "survey-form, /surveys/new, 1440, en, supervisor",
        "survey-form, /surveys/new, 390, zh-CN, supervisor",
        "survey-report, /surveys/ID/report/print, 1440, zh-CN, supervisor",
        "survey-desk, /, 390, zh-CN, clerk",
        "survey-desk, /, 390, zh-CN, inspector",
    })
    void isAccessibleAndFits(String name, String address, int width, String language, String who) {
        windows.lookAt(
                "%s-%d-%s-%s".formatted(name, width, language, who),
                address.replace("ID", survey.toString()),
                width,
                language,
                who);
    }

    @Test
    void anInspectorTicksPlacesOffOneByOneWithAPhone() {
        try (var context = windows.open("inspector", 390, "zh-CN")) {
            var phone = context.newPage();
            phone.navigate(windows.full("/surveys/" + survey));
            PlaywrightAssertions.assertThat(phone.locator(".stop-line")).hasCount(10);
            var first = phone.locator(".stop-line strong").first().textContent();
            Pages.follow(phone, phone.locator(".stop-line .btn").first()::click);
            PlaywrightAssertions.assertThat(phone.locator(".flash")).containsText("未发现问题");
            PlaywrightAssertions.assertThat(phone.locator("#next")).not().containsText(first);

            Pages.follow(phone, phone.locator(".stop-line .btn-quiet").first()::click);
            phone.locator("summary").getByText("到不了这里").click();
            phone.fill("#reason", "大门锁闭");
            Pages.follow(phone, phone.getByText("记为未到")::click);
            phone.navigate(windows.full("/surveys/" + survey));
            PlaywrightAssertions.assertThat(phone.locator("#left")).containsText("大门锁闭");

            Pages.follow(phone, phone.locator(".stop-line .btn").nth(1)::click);
            PlaywrightAssertions.assertThat(phone.locator("h1")).hasText("记录问题");
        }
    }

    @Test
    void thePageCountsOnceHoweverManyPlacesThereAre() {
        for (var who : List.of(world.district.supervisor, world.inspector, world.district.clerk)) {
            for (var address : List.of("/surveys/" + survey, SURVEYS + "/" + survey)) {
                var statements = Statements.during(
                        () -> assertThat(calls.get(who, address)).hasStatusOk());
                assertThat(statements).hasSizeLessThan(20);
                assertThat(statements)
                        .filteredOn(sql -> sql.contains("count(*) filter"))
                        .hasSize(1);
            }
        }
    }

    @Test
    void theFormComesBackAsItWasFilledIn() {
        var refused = mvc.post()
                .uri("/surveys")
                .with(user(world.district.supervisor))
                .with(csrf())
                .param("title", "门店大排查")
                .param("campaignId", world.district.campaign.toString())
                .param("startsOn", DistrictTime.today().toString())
                .param("endsOn", DistrictTime.today().minusDays(1).toString())
                .param("names", "没有这个地方\n庆丰路农贸市场" + world.district.mark())
                .param("walkers[0].accountId", world.inspector.accountId().toString())
                .param("walkers[0].area", "没有这个办事处")
                .exchange();

        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "门店大排查",
                        "没有这个名称的点位，或有几个同名：没有这个地方",
                        "没有这个名称的单位，或有几个同名：没有这个办事处",
                        "value=\"没有这个办事处\"",
                        "field-refused");
    }

    @Test
    void whoWalksWhereIsSaidByTheNameOfAUnit(@Autowired UnitTree units, @Autowired JdbcClient jdbc) {
        var begun = mvc.post()
                .uri("/surveys")
                .with(user(world.district.supervisor))
                .with(csrf())
                .param("title", "片区排查")
                .param("campaignId", world.district.campaign.toString())
                .param("startsOn", DistrictTime.today().toString())
                .param("endsOn", DistrictTime.today().toString())
                .param("names", "庆丰路农贸市场" + world.district.mark())
                .param("walkers[0].accountId", world.inspector.accountId().toString())
                .param("walkers[0].area", units.require(world.district.township).name() + " ")
                .param("walkers[1].accountId", world.other.accountId().toString())
                .param("walkers[1].area", "全部片区")
                .exchange();

        assertThat(begun).hasStatus3xxRedirection();
        var id = begun.getMvcResult().getResponse().getRedirectedUrl().replace("/surveys/", "");
        var walkers = jdbc.sql("select account_id, unit_id from survey_walker where survey_id = cast(:survey as uuid)")
                .param("survey", id)
                .query((row, at) -> row.getString(1) + " " + row.getString(2))
                .list();
        assertThat(walkers)
                .containsExactlyInAnyOrder(
                        world.inspector.accountId() + " " + world.district.township, world.other.accountId() + " null");
    }

    @Test
    void isBegunByCallAndTellsHowFarItHasCome() {
        var body =
                """
                {"id": "%s", "campaignId": "%s", "title": "学校排查", "kinds": ["SCHOOL"],
                 "startsOn": "%s", "endsOn": "%s"}
                """.formatted(UUID.randomUUID(), world.district.campaign, DistrictTime.today(), DistrictTime.today());
        var made = calls.post(world.district.supervisor, SURVEYS, body);
        assertThat(made).hasStatus(HttpStatus.CREATED);
        assertThat(made).bodyJson().extractingPath("$.title").isEqualTo("学校排查");
        assertThat(made).bodyJson().extractingPath("$.places").isEqualTo(1);
        assertThat(made).bodyJson().extractingPath("$.kinds[0].name").isEqualTo("SCHOOL");
        assertThat(made).bodyJson().extractingPath("$.areas[0].total").isEqualTo(1);
        assertThat(made).bodyJson().extractingPath("$.areas[0].percent").isEqualTo(100);
        assertThat(calls.post(world.district.supervisor, SURVEYS, body)).hasStatusOk();
        assertThat(calls.post(world.inspector, SURVEYS, body)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(calls.get(world.district.supervisor, SURVEYS + "?campaign=" + world.district.campaign))
                .bodyJson()
                .extractingPath("$.items[?(@.title == '学校排查')].percent")
                .asArray()
                .containsExactly(100);
        assertThat(calls.post(world.district.supervisor, SURVEYS, "{}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains("campaignId", "title", "startsOn", "endsOn");
    }

    @Test
    void unitsSeeWhatWasAnnouncedAndTickNothing() {
        var clerk = world.district.clerk;
        assertThat(calls.get(clerk, "/surveys/" + survey))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("没问题");
        assertThat(calls.get(clerk, SURVEYS + "/" + hidden)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(calls.get(clerk, "/surveys/" + hidden)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(calls.get(world.district.otherClerk, "/surveys/" + survey)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(calls.get(clerk, "/surveys/" + survey + "/report.docx")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(calls.post(clerk, "/surveys/" + survey + "/places/" + world.market + "/visit", ""))
                .hasStatus(HttpStatus.FORBIDDEN);
        for (var form : List.of("print", ".docx", ".xlsx")) {
            assertThat(calls.get(
                            world.district.leader,
                            "/surveys/" + survey + "/report" + (form.startsWith(".") ? form : "/" + form)))
                    .hasStatusOk();
        }
    }
}
