package org.duban.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.UUID;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.TaskId;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tasks as programs see them. */
@FullStackTest
class TaskApiTests {

    private static final Instant PASSED =
            Instant.now().minus(Duration.ofHours(5)).truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private CampaignWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new CampaignWorld(beans);
    }

    @Test
    void assignsATaskWithADeadline() {
        var answer = post(
                world.supervisor, "/api/v1/tasks", """
                {"campaignId": "%s", "title": "拆除沿街旱厕", "leadUnitId": "%s", "coUnitIds": ["%s"],
                 "quantityTotal": 120, "quantityUnit": "户", "deadline": {"kind": "DAYS", "amount": 2}}
                """.formatted(world.campaign, world.township, world.otherTownship));

        assertThat(answer)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.light")
                .isEqualTo("DUE_SOON");
        assertThat(answer)
                .headers()
                .hasHeaderSatisfying("Location", at -> assertThat(at.get(0)).startsWith("/api/v1/tasks/"));
        assertThat(answer).bodyJson().extractingPath("$.coUnitIds[0]").isEqualTo(world.otherTownship.toString());
    }

    @Test
    void keepsTheWordsOfAnOrderWithoutADate() {
        var answer = post(world.supervisor, "/api/v1/tasks", """
                {"campaignId": "%s", "title": "十天一排名", "leadUnitId": "%s", "dueWords": "每十天"}
                """.formatted(world.campaign, world.township));

        assertThat(answer)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.dueWords")
                .isEqualTo("每十天");
        assertThat(answer).bodyJson().extractingPath("$.dueAt").isNull();
    }

    @Test
    void namesTheFieldsAtFault() {
        assertThat(post(world.supervisor, "/api/v1/tasks", "{\"title\": \" \"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains("title", "campaignId", "leadUnitId");
        assertThat(assign("\"quantityTotal\": 5"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("quantityUnit");
        assertThat(assign("\"deadline\": {\"kind\": \"DAYS\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("amount");
        assertThat(assign("\"workstreamId\": \"%s\"".formatted(UUID.randomUUID())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("workstreamId");
        assertThat(assign("\"coUnitIds\": [\"%s\"]".formatted(UUID.randomUUID())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("coUnitIds");
    }

    @Test
    void refusesATaskOfACampaignThatDoesNotExist() {
        assertThat(post(world.supervisor, "/api/v1/tasks", """
                {"campaignId": "%s", "title": "x", "leadUnitId": "%s"}
                """.formatted(UUID.randomUUID(), world.township)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void hidesTheTasksOfOtherUnitsFromAClerk() {
        var task = world.task("文昌的任务", world.village, null);

        assertThat(get(world.clerk, "/api/v1/tasks/" + task)).hasStatusOk();
        assertThat(get(world.leader, "/api/v1/tasks/" + task)).hasStatusOk();
        assertThat(get(world.otherClerk, "/api/v1/tasks/" + task)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(report(world.otherClerk, task, "{\"percent\": 10}")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.otherClerk, "/api/v1/tasks?campaign=" + world.campaign))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void showsACoOperatingUnitTheTaskAndTakesItsReports() {
        var task = world.task("联合行动", world.township, null, world.otherTownship);

        assertThat(report(world.otherClerk, task, "{\"percent\": 10}"))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.percentDone")
                .isEqualTo(10);
    }

    @Test
    void refusesReportsOfThoseWhoOnlyRead() {
        var task = world.task("任务", world.township, null);

        assertThat(report(world.leader, task, "{\"percent\": 10}")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void asksForAWordWhenFiguresFall() {
        var task = world.task(world.counted("征迁", world.township, "120"), null);
        report(world.clerk, task, "{\"quantityDone\": 60}");

        assertThat(report(world.clerk, task, "{\"quantityDone\": 50}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("words");
        assertThat(get(world.clerk, "/api/v1/tasks/" + task))
                .bodyJson()
                .extractingPath("$.progressReports.length()")
                .isEqualTo(1);
    }

    @Test
    void refusesToBeChangedFromAnOlderState() {
        var task = world.task("任务", world.township, null);
        report(world.clerk, task, "{\"percent\": 10, \"version\": 0}");

        assertThat(report(world.clerk, task, "{\"percent\": 20, \"version\": 0}"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(change(task, "\"title\": \"新标题\", \"version\": 0")).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(world.supervisor, "/api/v1/tasks/" + task + "/completion", "{\"version\": 0}"))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    @Transactional
    void isOverdueByTheClockBeforeTheSweepRan() {
        var late = world.task("逾期任务", world.township, DueBy.at(PASSED));
        world.task("在期任务", world.township, DueBy.of(DeadlineTerm.days(30)));
        world.task("没有时限", world.township, null);

        assertThat(jdbc.sql("select count(*) from overdue o join task t using (deadline_id) where t.task_id = :id")
                        .param("id", late.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(get(world.clerk, "/api/v1/tasks?overdue=true&campaign=" + world.campaign))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly(late.toString());
        assertThat(get(world.clerk, "/api/v1/tasks?overdue=false&campaign=" + world.campaign))
                .bodyJson()
                .extractingPath("$.items[*].title")
                .asArray()
                .containsExactly("在期任务", "没有时限");
        assertThat(get(world.supervisor, "/api/v1/campaigns/" + world.campaign))
                .bodyJson()
                .extractingPath("$.tasksOverdue")
                .isEqualTo(1);
    }

    @Test
    void stopsTheClockWhileCompletionIsAskedForAndDecidesByTheReport() {
        var task = world.task("任务", world.township, DueBy.of(DeadlineTerm.days(5)));

        assertThat(report(world.clerk, task, "{\"percent\": 100}"))
                .bodyJson()
                .extractingPath("$.light")
                .isEqualTo("HELD");
        assertThat(get(world.supervisor, "/api/v1/tasks?reported=true&campaign=" + world.campaign))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly(task.toString());
        var done = post(world.supervisor, "/api/v1/tasks/" + task + "/completion", "{\"comment\": \"现场核实\"}");
        assertThat(done).hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo("DONE");
        assertThat(done).bodyJson().extractingPath("$.light").isEqualTo("MET");
        assertThat(jdbc.sql("select d.met_at = t.reported_full_at from task t join deadline d using (deadline_id)"
                                + " where t.task_id = :id")
                        .param("id", task.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void letsTheClockGoOnWhenTheFiguresFallAgain() {
        var task = world.task("任务", world.township, DueBy.of(DeadlineTerm.days(5)));
        report(world.clerk, task, "{\"percent\": 100}");

        assertThat(report(world.supervisor, task, "{\"percent\": 80, \"words\": \"现场仍有遗漏\"}"))
                .bodyJson()
                .extractingPath("$.light")
                .isNotEqualTo("HELD");
    }

    @Test
    void isDoneLateWhenReportedTooLate() {
        var task = world.task("任务", world.township, DueBy.at(PASSED));

        assertThat(post(world.supervisor, "/api/v1/tasks/" + task + "/completion", "{}"))
                .bodyJson()
                .extractingPath("$.light")
                .isEqualTo("MET_LATE");
    }

    @Test
    void movesADeadlineOnlyWithAReason() {
        var task = world.task("任务", world.township, DueBy.of(DeadlineTerm.days(5)));
        var later = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);

        assertThat(change(task, "\"title\": \"任务\", \"dueAt\": \"%s\"".formatted(later)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("reason");
        assertThat(change(task, "\"title\": \"任务\", \"dueAt\": \"%s\", \"reason\": \"雨天停工\"".formatted(later)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.dueAt")
                .isEqualTo(later.toString());
        assertThat(jdbc.sql("select count(*) from deadline where subject_id = :id and cancelled_at is not null")
                        .param("id", task.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void leavesTheDeadlineAloneWhenItIsSentAgainOrNotAtAll() {
        var task = world.task("任务", world.township, DueBy.of(DeadlineTerm.days(5)));

        assertThat(change(task, "\"title\": \"甲\", \"deadline\": {\"kind\": \"DAYS\", \"amount\": 5}"))
                .hasStatusOk();
        assertThat(change(task, "\"title\": \"乙\""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("乙");
        assertThat(jdbc.sql("select count(*) from deadline where subject_id = :id")
                        .param("id", task.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void takesTheDeadlineAlongToAnotherLeadUnit() {
        var task = world.task("任务", world.township, DueBy.of(DeadlineTerm.days(5)));

        assertThat(mvc.put()
                        .uri("/api/v1/tasks/" + task)
                        .with(user(world.supervisor))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"campaignId": "%s", "title": "任务", "leadUnitId": "%s"}
                                """.formatted(world.campaign, world.otherTownship)))
                .hasStatusOk();
        assertThat(get(world.otherClerk, "/api/v1/deadlines?status=OPEN"))
                .bodyJson()
                .extractingPath("$.items[*].subjectId")
                .asArray()
                .containsExactly(task.toString());
        assertThat(get(world.clerk, "/api/v1/deadlines"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void cancelsATaskOnlyWithAReasonAndOnlyOnce() {
        var task = world.task("任务", world.township, DueBy.of(DeadlineTerm.days(5)));
        var address = "/api/v1/tasks/" + task + "/cancellation";

        assertThat(post(world.supervisor, address, "{}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("reason");
        assertThat(post(world.supervisor, address, "{\"reason\": \"方案调整\"}")).hasStatusOk();
        assertThat(post(world.supervisor, address, "{\"reason\": \"方案调整\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("CANCELLED");
    }

    @Test
    void pagesThroughTasksByDueDate() {
        var last = world.task("丙", world.township, null);
        var second = world.task("乙", world.township, DueBy.of(DeadlineTerm.days(9)));
        var first = world.task("甲", world.township, DueBy.of(DeadlineTerm.days(3)));
        var address = "/api/v1/tasks?limit=1&campaign=" + world.campaign;

        var seen = new ArrayList<String>();
        for (var next = ""; next != null; ) {
            var answer = json(get(world.supervisor, next.isEmpty() ? address : address + "&cursor=" + next));
            answer.path("items").forEach(item -> seen.add(item.path("id").asString()));
            next = answer.path("next").isNull() ? null : answer.path("next").asString();
        }

        assertThat(seen).containsExactly(first.toString(), second.toString(), last.toString());
        assertThat(get(world.supervisor, address + "&cursor=nonsense")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void findsTasksByWordsUnitAndState() {
        world.task("拆除旱厕", world.village, null);
        world.task("绿化", world.otherTownship, null);
        var address = "/api/v1/tasks?campaign=" + world.campaign;

        assertThat(get(world.leader, address + "&q=旱厕"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(get(world.leader, address + "&q=%25"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
        assertThat(get(world.leader, address + "&unit=" + world.township))
                .bodyJson()
                .extractingPath("$.items[*].title")
                .asArray()
                .containsExactly("拆除旱厕");
        assertThat(get(world.leader, address + "&state=DONE,CANCELLED"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
        assertThat(get(world.leader, address + "&state=NONSENSE")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void readsAPageWithTheSameStatementsWhateverItsLength() {
        world.task("一", world.township, DueBy.of(DeadlineTerm.days(3)), world.otherTownship);
        var few = Statements.during(() -> get(world.clerk, "/api/v1/tasks")).size();
        for (var i = 0; i < 12; i++) {
            world.task("任务" + i, world.township, DueBy.of(DeadlineTerm.days(3)), world.otherTownship);
        }

        assertThat(few).isPositive();
        assertThat(Statements.during(() -> get(world.clerk, "/api/v1/tasks")).size())
                .isEqualTo(few);
    }

    private MvcTestResult assign(String more) {
        return post(world.supervisor, "/api/v1/tasks", """
                {"campaignId": "%s", "title": "任务", "leadUnitId": "%s", %s}
                """.formatted(world.campaign, world.township, more));
    }

    private MvcTestResult change(TaskId task, String fields) {
        return mvc.put()
                .uri("/api/v1/tasks/" + task)
                .with(user(world.supervisor))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"campaignId": "%s", "leadUnitId": "%s", %s}
                        """.formatted(world.campaign, world.township, fields))
                .exchange();
    }

    private MvcTestResult report(SignedIn who, TaskId task, String body) {
        return post(who, "/api/v1/tasks/" + task + "/progress-reports", body);
    }

    private MvcTestResult post(SignedIn who, String address, String body) {
        return mvc.post()
                .uri(address)
                .with(user(who))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(SignedIn who, String address) {
        return mvc.get()
                .uri(URI.create(address.replace("旱厕", "%E6%97%B1%E5%8E%95")))
                .with(user(who))
                .exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        try {
            return JsonMapper.shared().readTree(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
