package org.duban.campaign.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.duban.activity.Activity;
import org.duban.activity.ActivityLog;
import org.duban.campaign.CampaignDetails;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignRegister;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.MilestoneId;
import org.duban.campaign.MilestoneRegister;
import org.duban.campaign.MilestoneRow;
import org.duban.campaign.MilestoneService;
import org.duban.campaign.PlannedSpan;
import org.duban.campaign.ResponsibilityDetails;
import org.duban.campaign.ResponsibilityId;
import org.duban.campaign.ResponsibilityService;
import org.duban.campaign.TaskDetails;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskRegister;
import org.duban.campaign.TaskRow;
import org.duban.campaign.TaskService;
import org.duban.campaign.WorksOn;
import org.duban.campaign.WorkstreamDetails;
import org.duban.campaign.WorkstreamId;
import org.duban.campaign.WorkstreamService;
import org.duban.campaign.plan.Dependencies;
import org.duban.campaign.plan.PlanLine;
import org.duban.campaign.plan.PlanPoint;
import org.duban.campaign.plan.PlanReader;
import org.duban.campaign.plan.PlanService;
import org.duban.campaign.web.Browsing;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.notification.NotificationWorld;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A campaign after the pattern of another one, left half-way and taken up again: against the real database. */
@FullStackTest
class LaunchJourneyTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private CampaignRegister campaigns;

    @Autowired
    private WorkstreamService workstreams;

    @Autowired
    private ResponsibilityService responsibilities;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TaskRegister register;

    @Autowired
    private MilestoneService milestones;

    @Autowired
    private MilestoneRegister milestoneRegister;

    @Autowired
    private PlanService plans;

    @Autowired
    private PlanReader planReader;

    @Autowired
    private Dependencies dependencies;

    @Autowired
    private ActivityLog log;

    @Autowired
    private Launches launches;

    @Autowired
    private JdbcClient jdbc;

    private CampaignWorld world;
    private Browsing browse;
    private String start;

    @BeforeEach
    void makeAPattern() {
        world = new CampaignWorld(beans);
        browse = new Browsing(mvc);
        var stream = workstreams.open(
                WorkstreamId.next(),
                world.campaign,
                new WorkstreamDetails("交通秩序", world.township, Set.of(world.otherTownship), Set.of()));
        responsibilities.lay(
                ResponsibilityId.next(),
                world.campaign,
                new ResponsibilityDetails(world.township, null, null, world.village, "值班岗"));
        var whole = tasks.assign(
                TaskId.next(),
                world.campaign,
                new TaskDetails("拆除旱厕", null, world.township, Set.of(world.village), stream, today(), null, null, null),
                on(today().plusDays(20)));
        milestones.plan(MilestoneId.next(), whole, "摸底", on(today().plusDays(5)));
        tasks.assignSection(
                TaskId.next(),
                whole,
                TaskDetails.ordered("第一标段", world.village, Set.of(), today()),
                on(today().plusDays(9)));
        world.task("长期保洁", world.otherTownship, null);
        start = Objects.requireNonNull(
                browse.form(world.supervisor, "/campaigns/launches", "template", world.campaign.toString())
                        .getResponse()
                        .getRedirectedUrl());
    }

    /** Other tests share the database, and draft rankings for whoever wants them weekly. */
    @AfterEach
    void rankNobodyWeekly() {
        jdbc.sql("""
                        delete from ranking_rhythm r using campaign c
                        where r.campaign_id = c.campaign_id and c.zone_unit_id = :zone
                        """).param("zone", world.district.value()).update();
    }

    @Test
    void takesOverOrganisationRulesAndTasksWithTheirDatesMoved() {
        jdbc.sql("insert into ranking_rhythm (campaign_id, kind, since) values (:id, 'WEEK', :day)")
                .param("id", world.campaign.value())
                .param("day", today().minusDays(3))
                .update();
        jdbc.sql("insert into own_ladder (campaign_id, since) values (:id, now())")
                .param("id", world.campaign.value())
                .update();
        var begins = today().plusDays(10);
        answerBasics("第二轮", begins, begins.plusDays(90));
        answerAllParts();
        answerAllTasks();

        var copy = announced();

        assertThat(campaigns.workstreams(copy)).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("交通秩序");
            assertThat(row.memberIds()).containsExactly(world.otherTownship.value());
        });
        assertThat(campaigns.responsibilities(copy))
                .singleElement()
                .satisfies(row -> assertThat(row.post()).isEqualTo("值班岗"));
        assertThat(since(copy)).isEqualTo(begins);
        assertThat(count("own_ladder", copy)).isOne();
        var moved = 20;
        var whole = task(copy, "拆除旱厕");
        assertThat(lastDay(whole)).isEqualTo(today().plusDays(20 + moved));
        assertThat(whole.workstreamId())
                .isEqualTo(campaigns.workstreams(copy).get(0).id());
        assertThat(whole.coUnitIds()).containsExactly(world.village.value());
        assertThat(lastDay(task(copy, "第一标段"))).isEqualTo(today().plusDays(9 + moved));
        assertThat(task(copy, "第一标段").sectionOf()).isEqualTo(whole.id());
        assertThat(milestoneRegister.of(new TaskId(whole.id()), world.supervisor))
                .extracting(MilestoneRow::title)
                .containsExactly("摸底");
        assertThat(task(copy, "长期保洁").dueAt()).isNull();
        assertThat(launches.of(world.supervisor)).isEmpty();
    }

    @Test
    void takesOverPlansWithTheirCurvesAndWhatWaitsForWhat() {
        planThePattern();
        var begins = today().plusDays(10);
        answerBasics("照计划再来", begins, begins.plusDays(90));
        answerAllTasks();

        var copy = announced();

        var moved = 20;
        var whole = plan(copy, "拆除旱厕");
        assertThat(whole.row().span())
                .isEqualTo(new PlannedSpan(today().plusDays(moved), today().plusDays(15 + moved), WorksOn.CALENDAR));
        assertThat(whole.row().points())
                .isEqualTo("%s=40.00,%s=100.00", today().plusDays(5 + moved), today().plusDays(15 + moved));
        assertThat(dependencies.before(new TaskId(task(copy, "长期保洁").id()), world.supervisor))
                .singleElement()
                .satisfies(before -> {
                    assertThat(before.id()).isEqualTo(whole.row().id());
                    assertThat(before.lagDays()).isEqualTo(2);
                });
        assertThat(log.of(whole.row().id())).extracting(Activity::event).contains("PLANNED");
    }

    @Test
    void aPlanThatReachesBeyondItsCampaignOrDeadlineIsCutAndADependencyOnWhatStaysBehindIsLeftOut() {
        planThePattern();
        answerBasics("压缩工期", today().plusDays(10), null);
        var due = TaskLine.DUE + task(world.campaign, "拆除旱厕").id();
        browse.form(
                world.supervisor,
                step("tasks"),
                "taken",
                task(world.campaign, "拆除旱厕").id().toString(),
                due,
                today().plusDays(22).toString());

        var copy = announced();

        // 18 days less than the usual 40, so that it moves by two: eight days of it lie before the first day.
        var whole = plan(copy, "拆除旱厕");
        assertThat(whole.row().span())
                .isEqualTo(new PlannedSpan(today().plusDays(10), today().plusDays(17), WorksOn.CALENDAR));
        assertThat(whole.row().points()).isEqualTo("%s=40.00,%s=100.00", today().plusDays(10), today().plusDays(17));
        assertThat(count("task_dependency", copy)).isZero();
    }

    @Test
    void whatCameOfAFindingIsNotTickedByItself() throws Exception {
        var finding = new NotificationWorld(beans).finding("别处也有", Instant.now(), false, 0);
        var task = task(world.campaign, "长期保洁").id();
        jdbc.sql("""
                        insert into finding_elsewhere (task_id, finding_id, unit_id, asked_at, asked_by)
                        values (:task, :finding, :unit, now(), :by)
                        """)
                .param("task", task)
                .param("finding", finding)
                .param("unit", world.township.value())
                .param("by", world.supervisor.accountId().value())
                .update();

        var page = Jsoup.parse(
                browse.get(world.supervisor, step("tasks")).getResponse().getContentAsString());

        assertThat(page.select("input[name=taken][value=%s]".formatted(task)).hasAttr("checked"))
                .isFalse();
        assertThat(page.select("input[name=taken][checked]")).hasSize(1);
        assertThat(page.select("tr:has([value=%s]) .under".formatted(task)).text())
                .contains("由当时的");
    }

    @Test
    void whatIsNotTickedStaysBehind() {
        answerBasics("只要任务", today(), null);
        browse.form(world.supervisor, step("parts"));
        browse.form(
                world.supervisor,
                step("tasks"),
                "taken",
                task(world.campaign, "长期保洁").id().toString());

        var copy = announced();

        assertThat(campaigns.workstreams(copy)).isEmpty();
        assertThat(campaigns.responsibilities(copy)).isEmpty();
        assertThat(tasksOf(copy)).extracting(TaskRow::title).containsExactly("长期保洁");
    }

    @Test
    void leftHalfWayItIsThereAsItWasTyped() {
        browse.form(world.supervisor, step("basics"), "name", "半途", "startsOn", "不是日期", "leave", "true");

        assertThat(browse.get(world.supervisor, "/campaigns/launches"))
                .bodyText()
                .contains("半途", "接着填");
        assertThat(browse.get(world.supervisor, step("basics"))).bodyText().contains("半途", "不是日期");
        assertThat(browse.get(world.leader, "/campaigns/launches")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aRefusedStepIsKeptAndSaysWhy() {
        assertThat(browse.form(
                        world.supervisor,
                        step("basics"),
                        "name",
                        "",
                        "zoneUnitId",
                        world.district.toString(),
                        "startsOn",
                        today().toString(),
                        "endsOn",
                        today().minusDays(1).toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("还不能提交", "请填写");
        answerBasics("短行动", today(), today().plusDays(7));
        answerAllParts();

        var answer = answerAllTasks();

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("拆除旱厕", "晚于专项行动的结束日期");
        assertThat(browse.form(world.supervisor, step("announcement")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("晚于专项行动的结束日期");
        var due = TaskLine.DUE + task(world.campaign, "拆除旱厕").id();
        assertThat(browse.form(
                        world.supervisor,
                        step("tasks"),
                        "taken",
                        task(world.campaign, "拆除旱厕").id().toString(),
                        due,
                        today().plusDays(6).toString()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(lastDay(task(announced(), "拆除旱厕"))).isEqualTo(today().plusDays(6));
    }

    @Test
    void nothingIsAnnouncedIfAnythingIsRefused() {
        var name = "同名" + world.mark();
        answerBasics(name, today(), null);
        var first = start;
        start = another();
        answerBasics(name, today(), null);
        var second = start;
        start = first;
        var copy = announced();
        assertThat(campaigns.require(copy, world.supervisor).name()).isEqualTo(name);
        var before = tasksOf(copy).size();
        start = second;

        assertThat(browse.form(world.supervisor, step("announcement"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(launches.of(world.supervisor)).hasSize(1);
        assertThat(tasksOf(copy)).hasSize(before);
        start = another();
        assertThat(basics(name, today(), null))
                .as("who begins now is told at once")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(name, "name-error");
    }

    private String another() {
        return Objects.requireNonNull(
                browse.form(world.supervisor, "/campaigns/launches", "template", world.campaign.toString())
                        .getResponse()
                        .getRedirectedUrl());
    }

    @Test
    void itIsItsAuthorsAlone() {
        var other = new CampaignWorld(beans).supervisor;

        assertThat(browse.get(other, step("basics"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse.form(other, step("announcement"))).hasStatus(HttpStatus.NOT_FOUND);
        var id = LaunchId.valueOf(start.split("/")[3]);
        assertThatExceptionOfType(LaunchNotFound.class).isThrownBy(() -> launches.discard(id, other));

        browse.form(world.supervisor, step("discard"));
        assertThat(launches.of(world.supervisor)).isEmpty();
    }

    private void planThePattern() {
        var whole = new TaskId(task(world.campaign, "拆除旱厕").id());
        var later = new TaskId(task(world.campaign, "长期保洁").id());
        var curve = List.of(
                new PlanPoint(today().plusDays(5), BigDecimal.valueOf(40)),
                new PlanPoint(today().plusDays(15), BigDecimal.valueOf(100)));
        plans.plan(
                whole,
                new PlanService.Change(today(), today().plusDays(15), WorksOn.CALENDAR, curve),
                world.supervisor,
                null);
        plans.plan(
                later,
                new PlanService.Change(today().plusDays(18), today().plusDays(30), WorksOn.WORKING, null),
                world.supervisor,
                null);
        dependencies.set(later, List.of(new Dependencies.After(whole.value(), 2)), world.supervisor, null);
    }

    private PlanLine plan(CampaignId campaign, String title) {
        return planReader.require(new TaskId(task(campaign, title).id()), world.supervisor);
    }

    private void answerBasics(String name, LocalDate begins, @Nullable LocalDate ends) {
        assertThat(basics(name, begins, ends)).hasStatus(HttpStatus.FOUND);
    }

    private MvcTestResult basics(String name, LocalDate begins, @Nullable LocalDate ends) {
        return browse.form(
                world.supervisor,
                step("basics"),
                "name",
                name,
                "zoneUnitId",
                world.district.toString(),
                "startsOn",
                begins.toString(),
                "endsOn",
                ends == null ? "" : ends.toString(),
                "watchDays",
                Integer.toString(CampaignDetails.USUAL_WATCH_DAYS));
    }

    private void answerAllParts() {
        var kinds = List.of("WORKSTREAMS", "RESPONSIBILITIES", "INDICATORS", "DEADLINES", "CADENCES", "RANKING");
        browse.form(
                world.supervisor,
                step("parts"),
                kinds.stream().flatMap(kind -> List.of("part", kind).stream()).toArray(String[]::new));
    }

    private MvcTestResult answerAllTasks() {
        return browse.form(
                world.supervisor,
                step("tasks"),
                "taken",
                task(world.campaign, "拆除旱厕").id().toString(),
                "taken",
                task(world.campaign, "长期保洁").id().toString());
    }

    private CampaignId announced() {
        var answer = browse.form(world.supervisor, step("announcement"));
        assertThat(answer).hasStatus(HttpStatus.FOUND);
        var address = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return CampaignId.valueOf(address.split("/")[2]);
    }

    private String step(String step) {
        return start.replace("/basics", "/" + step);
    }

    private TaskRow task(CampaignId campaign, String title) {
        return tasksOf(campaign).stream()
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<TaskRow> tasksOf(CampaignId campaign) {
        return jdbc
                .sql("select task_id from task where campaign_id = :id order by title")
                .param("id", campaign.value())
                .query((row, number) -> TaskId.valueOf(row.getString(1)))
                .list()
                .stream()
                .map(id -> register.require(id, world.supervisor))
                .toList();
    }

    private static LocalDate lastDay(TaskRow task) {
        return Objects.requireNonNull(task.dueAt())
                .minusNanos(1)
                .atZone(DistrictTime.ZONE)
                .toLocalDate();
    }

    private LocalDate since(CampaignId campaign) {
        return jdbc.sql("select since from ranking_rhythm where campaign_id = :id")
                .param("id", campaign.value())
                .query(LocalDate.class)
                .single();
    }

    private int count(String table, CampaignId campaign) {
        return jdbc.sql("select count(*) from " + table + " where campaign_id = :id")
                .param("id", campaign.value())
                .query(Integer.class)
                .single();
    }

    private static DueBy on(LocalDate day) {
        return DueBy.of(DeadlineTerm.by(day));
    }

    private static LocalDate today() {
        return DistrictTime.today();
    }
}
