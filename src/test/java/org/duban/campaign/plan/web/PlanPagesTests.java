package org.duban.campaign.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.MilestoneId;
import org.duban.campaign.MilestoneService;
import org.duban.campaign.TaskId;
import org.duban.campaign.WorksOn;
import org.duban.campaign.plan.PlanService;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Plans as people and programs see them, and the files they take along. */
@FullStackTest
class PlanPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlanService plans;

    @Autowired
    private MilestoneService milestones;

    private CampaignWorld world;
    private LocalDate today;
    private TaskId task;

    @BeforeEach
    void aPlannedTask() {
        world = new CampaignWorld(beans);
        today = DistrictTime.today();
        task = world.task(world.counted("房屋征迁", world.township, "60"), due(60));
        plan(task, 0, 29);
    }

    @Test
    void aProgramPlansAndIsToldWhatIsWrong() {
        var answer = call(world.clerk, HttpMethod.PUT, "/api/v1/tasks/%s/plan".formatted(task), """
                {"plannedFrom": "%s", "plannedTo": "%s", "worksOn": "WORKING",
                 "points": [{"day": "%s", "figure": 20}, {"day": "%s", "figure": 60}]}
                """.formatted(
                        today, today.plusDays(20), today.plusDays(6), today.plusDays(20)));
        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.worksOn").isEqualTo("WORKING");
        assertThat(answer).bodyJson().extractingPath("$.points[0].figure").isEqualTo(20.00);
        assertThat(answer).bodyJson().extractingPath("$.needs.daysLeft").isNotNull();

        assertThat(call(world.clerk, HttpMethod.PUT, "/api/v1/tasks/%s/plan".formatted(task), """
                {"plannedFrom": "%s", "plannedTo": "%s"}
                """.formatted(
                                today, today.plusDays(70))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("plannedTo");
        assertThat(call(world.clerk, HttpMethod.PUT, "/api/v1/tasks/%s/plan".formatted(task), """
                {"plannedFrom": "%s", "plannedTo": "%s", "version": 0}
                """.formatted(
                                today, today.plusDays(20))))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("StaleVersion");
        assertThat(call(world.otherClerk, HttpMethod.PUT, "/api/v1/tasks/%s/plan".formatted(task), "{}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aProgramReadsByPagesKeepsBaselinesAndSetsWhatComesBefore() {
        var other = world.task("场地平整", world.township, due(60));
        var address = "/api/v1/campaigns/" + world.campaign;

        assertThat(call(world.clerk, HttpMethod.GET, address + "/plan?limit=1", ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].title")
                .isEqualTo("房屋征迁");
        assertThat(call(world.clerk, HttpMethod.GET, address + "/plan?limit=1&cursor=" + task, ""))
                .bodyJson()
                .extractingPath("$.items[0].title")
                .isEqualTo("场地平整");
        assertThat(call(world.supervisor, HttpMethod.POST, address + "/baselines", "{\"reason\": \"总计划\"}"))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.number")
                .isEqualTo(1);
        assertThat(call(world.supervisor, HttpMethod.POST, address + "/baselines", "{\"reason\": \" \"}"))
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("reason");
        assertThat(call(world.clerk, HttpMethod.PUT, "/api/v1/tasks/%s/dependencies".formatted(other), """
                {"dependencies": [{"afterTask": "%s", "lagDays": 2}]}
                """.formatted(
                                task)))
                .hasStatusOk();
        assertThat(call(world.clerk, HttpMethod.PUT, "/api/v1/tasks/%s/dependencies".formatted(task), """
                {"dependencies": [{"afterTask": "%s"}]}
                """.formatted(
                                other)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .contains("房屋征迁 → 场地平整 → 房屋征迁");
    }

    @Test
    void aClerkSeesTheOwnTasksAlone() {
        var foreign = world.task("许湾段绿化", world.otherTownship, due(60));
        plan(foreign, 0, 9);

        assertThat(get(world.clerk, "/campaigns/" + world.campaign + "/plan"))
                .bodyText()
                .contains("房屋征迁")
                .doesNotContain("许湾段绿化");
        assertThat(get(world.clerk, "/tasks/" + foreign + "/plan")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.leader, "/campaigns/" + world.campaign + "/plan"))
                .bodyText()
                .contains("许湾段绿化");
        assertThat(get(world.leader, "/tasks/" + task + "/plan")).bodyText().doesNotContain("保存计划");
    }

    @Test
    void thePageOfATaskHasFormsForAllThatTheChartDoes() {
        assertThat(form(
                        world.clerk,
                        "/tasks/" + task + "/plan",
                        "plannedFrom",
                        today.toString(),
                        "plannedTo",
                        today.plusDays(90).toString(),
                        "worksOn",
                        "CALENDAR"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请先申请延期");
        assertThat(form(
                        world.clerk,
                        "/tasks/" + task + "/plan",
                        "plannedFrom",
                        today.toString(),
                        "plannedTo",
                        today.plusDays(19).toString(),
                        "worksOn",
                        "CALENDAR",
                        "points[0].day",
                        today.plusDays(9).toString(),
                        "points[0].figure",
                        "40",
                        "points[1].day",
                        today.plusDays(19).toString(),
                        "points[1].figure",
                        "60",
                        "points[2].day",
                        ""))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get(world.clerk, "/tasks/" + task + "/plan")).bodyText().contains("今日需完成", "4 户");
        assertThat(form(world.clerk, "/tasks/" + task + "/plan/lag-reasons", "kind", "WEATHER", "words", "连日降雨"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(form(world.clerk, "/tasks/" + task + "/plan/lag-reasons", "kind", "WEATHER", "words", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请填写滞后的情况");
        assertThat(form(
                        world.supervisor,
                        "/tasks/" + task + "/sections",
                        "title",
                        "一标段",
                        "leadUnitId",
                        world.otherTownship.toString(),
                        "quantityTotal",
                        "20"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get(world.clerk, "/tasks/" + task))
                .bodyText()
                .contains("进度由 1 个标段汇总")
                .doesNotContain("提交报告");
        assertThat(form(
                        world.supervisor,
                        "/tasks/" + task + "/plan/back",
                        "end",
                        today.plusDays(40).toString(),
                        "worksOn",
                        "CALENDAR",
                        "steps[0].title",
                        "签约",
                        "steps[0].days",
                        "12"))
                .hasStatusOk()
                .bodyText()
                .contains("排出的计划", "保存计划和节点");
    }

    @Test
    void rowsWithALeftOutNumberStayWhatTheyAre() {
        assertThat(planned(
                        "points[0].day",
                        today.plusDays(9).toString(),
                        "points[0].figure",
                        "40",
                        "points[3].day",
                        today.plusDays(19).toString(),
                        "points[3].figure",
                        "60"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(form(world.clerk, "/tasks/" + task + "/plan/dependencies", "afterTask[2].lagDays", "-2147483648"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(form(world.clerk, "/tasks/" + task + "/plan/back", "steps[4].title", "签约", "steps[4].days", "3"))
                .hasStatusOk()
                .bodyText()
                .contains("排出的计划");
    }

    @Test
    void whatNobodyMeansIsRefusedBeforeItIsReckoned() {
        assertThat(planned("points[0].day", today.toString(), "points[0].figure", "1e-2000000000"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(form(
                        world.clerk,
                        "/tasks/" + task + "/plan/back",
                        "end",
                        today.plusDays(19).toString(),
                        "steps[0].title",
                        "签约",
                        "steps[0].days",
                        "2147483647"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("签约");
        var open = world.task("长期保洁", world.township, null);
        assertThat(form(
                        world.clerk,
                        "/tasks/" + open + "/plan",
                        "plannedFrom",
                        today.toString(),
                        "plannedTo",
                        "2099-12-31",
                        "worksOn",
                        "WORKING"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("计划最长 20 年");
        var other = world.task("道路清扫", world.township, null);
        assertThat(form(
                        world.clerk,
                        "/tasks/" + open + "/plan/dependencies",
                        "afterTask[0].task",
                        other.toString(),
                        "afterTask[0].lagDays",
                        "-2147483648"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void thePageTakesAsManyPointsAsAProgramGives() {
        var fields = new ArrayList<String>();
        for (int at = 0; at < 300; at++) {
            fields.add("points[%d].day".formatted(at));
            fields.add(at == 299 ? today.plusDays(19).toString() : "");
        }
        fields.add("points[299].figure");
        fields.add("60");

        assertThat(planned(fields.toArray(String[]::new))).hasStatus(HttpStatus.FOUND);
    }

    private MvcTestResult planned(String... points) {
        var fields = new ArrayList<>(List.of(
                "plannedFrom", today.toString(), "plannedTo", today.plusDays(19).toString(), "worksOn", "CALENDAR"));
        fields.addAll(List.of(points));
        return form(world.clerk, "/tasks/" + task + "/plan", fields.toArray(String[]::new));
    }

    @Test
    void theWorkbookOpensAgain() throws IOException {
        var answer = get(world.supervisor, "/campaigns/" + world.campaign + "/plan.xlsx?scale=DAY");

        assertThat(answer).hasStatusOk();
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            var sheets = workbook.getSheets().toList();
            assertThat(sheets).hasSize(2);
            var tasks = sheets.get(0).read();
            assertThat(tasks.get(1).getCellText(1)).isEqualTo("房屋征迁");
            var grid = sheets.get(1).read();
            assertThat(grid.get(0).getCellCount()).isEqualTo(34);
            assertThat(grid.get(0).getCellText(4)).isEqualTo(today.toString());
            assertThat(grid.get(1).getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("2");
        }
    }

    @Test
    void theCalendarHasTheEndsAndTheSteps() throws IOException {
        milestones.plan(MilestoneId.next(), task, "签约六成", due(9));

        var answer = get(world.supervisor, "/campaigns/" + world.campaign + "/plan.ics");

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).startsWith("text/calendar");
        var lines = List.of(
                answer.getResponse().getContentAsString().replace("\r\n ", "").split("\r\n"));
        assertThat(lines)
                .startsWith("BEGIN:VCALENDAR")
                .endsWith("END:VCALENDAR")
                .contains(
                        "SUMMARY:计划完成：房屋征迁",
                        "DTSTART;VALUE=DATE:" + today.plusDays(29).toString().replace("-", ""),
                        "SUMMARY:节点：房屋征迁 · 签约六成",
                        "DTSTART;VALUE=DATE:" + today.plusDays(9).toString().replace("-", ""));
    }

    @Test
    void thePagesTakeAsManyStatementsForOneTaskAsForMany() {
        var address = "/campaigns/" + world.campaign + "/plan";
        get(world.supervisor, address);
        var few = Statements.during(() -> get(world.supervisor, address));
        for (int one = 0; one < 20; one++) {
            plan(world.task("任务" + one, world.township, due(60)), 0, 9);
        }

        assertThat(Statements.during(() -> get(world.supervisor, address))).hasSameSizeAs(few);
    }

    private void plan(TaskId id, int from, int to) {
        var change = new PlanService.Change(today.plusDays(from), today.plusDays(to), WorksOn.CALENDAR, null);
        plans.plan(id, change, world.supervisor, null);
    }

    private DueBy due(int days) {
        return DueBy.of(DeadlineTerm.by(today.plusDays(days)));
    }

    private MvcTestResult get(SignedIn who, String address) {
        return mvc.get()
                .uri(address)
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(user(who))
                .exchange();
    }

    private MvcTestResult form(SignedIn who, String address, String... fields) {
        var post = mvc.post()
                .uri(address)
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(user(who))
                .with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            post = post.param(fields[at], fields[at + 1]);
        }
        return post.exchange();
    }

    private MvcTestResult call(SignedIn who, HttpMethod method, String address, String json) {
        return mvc.method(method)
                .uri(address)
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(user(who))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
