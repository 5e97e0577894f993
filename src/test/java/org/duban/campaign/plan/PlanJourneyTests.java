package org.duban.campaign.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.duban.account.SignedIn;
import org.duban.activity.Activity;
import org.duban.activity.ActivityLog;
import org.duban.campaign.CampaignService;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.MilestoneId;
import org.duban.campaign.MilestoneRegister;
import org.duban.campaign.MilestoneService;
import org.duban.campaign.Progress;
import org.duban.campaign.TaskFilter;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskRegister;
import org.duban.campaign.TaskReports;
import org.duban.campaign.TaskRow;
import org.duban.campaign.TaskService;
import org.duban.campaign.WorksOn;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.shared.Conflict;
import org.duban.shared.DomainException;
import org.duban.shared.Forbidden;
import org.duban.shared.NotFound;
import org.duban.shared.StaleVersion;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans from their laying to their lag: against the real database. The campaign began ten days ago and goes on for ninety. */
@FullStackTest
class PlanJourneyTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private PlanService plans;

    @Autowired
    private PlanReader reader;

    @Autowired
    private PlanBoard board;

    @Autowired
    private PlanShifts shifts;

    @Autowired
    private PlanningBack planningBack;

    @Autowired
    private Dependencies dependencies;

    @Autowired
    private Baselines baselines;

    @Autowired
    private LagReasons reasons;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TaskReports reports;

    @Autowired
    private TaskRegister register;

    @Autowired
    private MilestoneService milestones;

    @Autowired
    private MilestoneRegister steps;

    @Autowired
    private CampaignService campaigns;

    @Autowired
    private ActivityLog log;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private CampaignWorld world;
    private LocalDate today;
    private TaskId task;

    @BeforeEach
    void aTaskOfSixtyHouseholds() {
        world = new CampaignWorld(beans);
        today = DistrictTime.today();
        task = world.task(world.counted("房屋征迁", world.township, "60"), in(60));
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void theLeadUnitPlansUpToTheDeadline() {
        plan(task, 0, 29, world.clerk);

        var line = reader.require(task, world.clerk);
        assertThat(line.row().plannedTo()).isEqualTo(today.plusDays(29));
        assertThat(line.light()).isEqualTo(PlanLight.ON_TRACK);
        assertThat(line.needs()).isNotNull();
        assertThat(line.needs().today()).isEqualByComparingTo("2");
        assertThat(log.of(task.value())).extracting(Activity::event).contains("PLANNED");
        refused("PlanAfterItsDeadline", "plannedTo", () -> plan(task, 0, 61, world.clerk));
        refused("PlanReversed", "plannedTo", () -> plan(task, 5, 4, world.clerk));
        refused("PlanBeforeItsCampaign", "plannedFrom", () -> plan(task, -11, 4, world.clerk));
        refused(
                "PlanToMissing",
                "plannedTo",
                () -> plans.plan(task, new PlanService.Change(today, null, WorksOn.CALENDAR, null), world.clerk, null));
    }

    @Test
    void nothingIsPlannedBeyondTheCampaign() {
        var open = world.task("没有时限的任务", world.township, null);

        refused("PlanAfterItsCampaign", "plannedTo", () -> plan(open, 0, 91, world.supervisor));
        refused(
                "MilestoneAfterItsCampaign",
                "date",
                () -> milestones.plan(MilestoneId.next(), open, "验收", DueBy.of(DeadlineTerm.by(today.plusDays(91)))));
        milestones.plan(MilestoneId.next(), open, "验收", DueBy.of(DeadlineTerm.by(today.plusDays(90))));
    }

    @Test
    void aPlanOfDaysOffAloneIsRefused() {
        var saturday = today.plusDays(6 - today.getDayOfWeek().getValue() + 7L);
        var weekend = new PlanService.Change(saturday, saturday.plusDays(1), WorksOn.WORKING, null);

        refused("PlanWithoutDays", "worksOn", () -> plans.plan(task, weekend, world.clerk, null));
    }

    @Test
    void theDeadlineIsNotMovedBeforeThePlan() {
        plan(task, 0, 29, world.clerk);
        var details = world.counted("房屋征迁", world.township, "60");

        refused("TaskDueBeforeItsPlan", "date", () -> tasks.change(task, details, in(20), "提前", null));
        tasks.change(task, details, in(29), "提前", null);
    }

    @Test
    void onlyTheOfficeAndTheLeadUnitPlan() {
        var shared = world.task("清运渣土", world.township, in(30), world.otherTownship);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> plan(task, 0, 9, world.otherClerk));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> plan(shared, 0, 9, world.otherClerk));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> plan(shared, 0, 9, world.leader));
        plan(shared, 0, 9, world.supervisor);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reader.require(task, world.otherClerk));
    }

    @Test
    void anOlderPageIsRefusedAfterPointsAloneWereChanged() {
        plan(task, 0, 29, world.clerk);
        var read = reader.require(task, world.clerk).row().version();
        points(task, 29, point(9, "10"), point(29, "60"));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> plans.plan(task, change(0, 20), world.supervisor, read));
    }

    @Test
    void pointsMakeACurveAndGoAlongWithTheDates() {
        plan(task, 0, 29, world.clerk);

        refused("PointsMissTotal", "points", () -> points(task, 29, point(9, "10")));
        refused("PointFalls", "points", () -> points(task, 29, point(5, "20"), point(9, "10"), point(29, "60")));
        refused("PointOutsidePlan", "points", () -> points(task, 29, point(30, "60")));
        refused("PointTwice", "points", () -> points(task, 29, point(9, "10"), point(9, "10"), point(29, "60")));
        points(task, 29, point(29, "60"), point(9, "10"));
        plans.plan(task, change(7, 36), world.clerk, null);
        assertThat(reader.require(task, world.clerk).points())
                .containsExactly(
                        new PlanPoint(today.plusDays(16), new BigDecimal("10.00")),
                        new PlanPoint(today.plusDays(36), new BigDecimal("60.00")));
        plans.plan(task, change(7, 40), world.clerk, null);
        assertThat(reader.require(task, world.clerk).points())
                .extracting(PlanPoint::day)
                .containsExactly(today.plusDays(16), today.plusDays(40));
        refused("PointOutsidePlan", "points", () -> plans.plan(task, change(20, 40), world.clerk, null));
    }

    @Test
    void whoLagsSaysWhyAndTheBoardCounts() {
        plan(task, 0, 29, world.clerk);
        clock.moveOn(Duration.ofDays(9));
        report(task, "5");
        clock.moveOn(Duration.ofDays(1));

        var line = reader.require(task, world.clerk);
        assertThat(line.light()).isEqualTo(PlanLight.FAR_BEHIND);
        assertThat(line.behind()).isEqualByComparingTo("15");
        assertThat(line.daysBehind()).isEqualTo(8);
        assertThat(line.row().lagKind()).isNull();
        refused("LagUnexplained", "words", () -> reasons.say(task, LagKind.LAND, " ", null, world.clerk));
        reasons.say(task, LagKind.LAND, "3 户未签约", today.plusDays(20), world.clerk);
        assertThat(reader.require(task, world.clerk).row().lagWords()).isEqualTo("3 户未签约");
        var stands = board.of(world.campaign, world.supervisor);
        assertThat(stands.planned()).isEqualTo(1);
        assertThat(stands.behind()).isEqualTo(1);
        assertThat(stands.worst().get(0).daysBehind()).isEqualTo(8);
        assertThat(stands.today()).hasSize(1);
        assertThat(board.of(world.campaign, world.otherClerk).planned()).isZero();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("delete from lag_reason").update());
    }

    @Test
    void aDividedTaskIsTheSumOfItsSections() {
        var north = section("一标段", "40", 50);
        var south = section("二标段", "20", 60);

        report(north, "30");
        report(south, "5");
        assertThat(row(task).quantityDone()).isEqualByComparingTo("35");
        assertThat(row(task).percentDone()).isEqualTo(58);
        assertThat(register.reports(task))
                .hasSize(2)
                .allSatisfy(report -> assertThat(report.sectionTitle()).isNotNull());
        refusedAs(Conflict.class, "ReportedBySections", () -> report(task, "50"));
        refusedAs(Conflict.class, "SectionsStillOpen", () -> tasks.complete(task, null, null));
        refusedAs(
                Conflict.class,
                "SectionOfSection",
                () -> tasks.assignSection(TaskId.next(), north, world.counted("三标段", world.township, "10"), null));
        refused("SectionDueAfterItsTask", "date", () -> section("三标段", "10", 61));
        refused(
                "SectionCountsOtherwise",
                "quantityUnit",
                () -> tasks.assignSection(TaskId.next(), task, world.details("三标段", world.otherTownship), null));
        refused(
                "TaskDueBeforeItsSections",
                "date",
                () -> tasks.change(task, world.counted("房屋征迁", world.township, "60"), in(55), "提前", null));
        report(north, "40");
        report(south, "20");
        assertThat(row(task).awaitsCompletion()).isTrue();
        report(south, "18");
        assertThat(row(task).awaitsCompletion()).isFalse();
        tasks.complete(north, null, null);
        tasks.complete(south, null, null);
        tasks.complete(task, null, null);
    }

    @Test
    void whatIsNotCountedIsTheMeanOfItsSections() {
        var whole = world.task("道路绿化", world.township, in(60));
        var one = tasks.assignSection(TaskId.next(), whole, world.details("一标段", world.township), in(30));
        tasks.assignSection(TaskId.next(), whole, world.details("二标段", world.otherTownship), in(30));

        reports.report(one, new Progress(75, null, null), world.clerk, null);

        assertThat(row(whole).percentDone()).isEqualTo(37);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update task set state = 'DONE', finished_at = now() where task_id = :id")
                        .param("id", whole.value())
                        .update());
    }

    @Test
    void sectionsReportedOnAtTheSameTimeAreAllInTheSum() throws Exception {
        var sections = List.of(section("一标段", "20", 50), section("二标段", "20", 50), section("三标段", "20", 50));

        together(sections.stream()
                .map(section -> (Callable<Object>) () -> {
                    report(section, "10");
                    return null;
                })
                .toList());

        assertThat(row(task).quantityDone()).isEqualByComparingTo("30");
    }

    @Test
    void sectionsStandBelowTheirTaskInTheRegisterToo() {
        var earlier = world.task("先到期的任务", world.township, in(5));
        var section = section("一标段", "40", 3);

        var filter = new TaskFilter(
                List.of(world.campaign.value()), List.of(), null, List.of(), null, null, null, null, null);
        var first = register.list(filter, world.supervisor, 2, null);
        var rest = register.list(filter, world.supervisor, 2, first.next());

        assertThat(first.items()).extracting(TaskRow::id).containsExactly(earlier.value(), task.value());
        assertThat(rest.items()).extracting(TaskRow::id).containsExactly(section.value());
        assertThat(rest.items().get(0).sectionOfTitle()).isEqualTo("房屋征迁");
        assertThat(reader.all(world.campaign, PlanFilter.ALL, world.supervisor))
                .extracting(line -> line.row().id())
                .containsSubsequence(task.value(), section.value());
    }

    @Test
    void aCircleIsRefusedWithItsTasksNamed() {
        var level = world.task("场地平整", world.township, in(60));
        var road = world.task("路基施工", world.township, in(60));
        after(level, task, 0);
        after(road, level, 3);

        assertThatExceptionOfType(DependencyCircle.class)
                .isThrownBy(() -> after(task, road, 0))
                .satisfies(refusal ->
                        assertThat(refusal.getDetailMessageArguments()).containsExactly("房屋征迁 → 场地平整 → 路基施工 → 房屋征迁"));
        assertThatExceptionOfType(DependencyCircle.class).isThrownBy(() -> after(task, task, 0));
        assertThatExceptionOfType(DependencyUnknown.class)
                .isThrownBy(() -> dependencies.set(
                        task, List.of(new Dependencies.After(UUID.randomUUID(), 0)), world.clerk, null));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into task_dependency (campaign_id, task_id, after_task, lag_days)
                                values (:campaign, :task, :after, 0)
                                """)
                        .param("campaign", world.campaign.value())
                        .param("task", task.value())
                        .param("after", road.value())
                        .update());
    }

    @Test
    void twoWhoCloseACircleAtTheSameTimeDoNotBothSucceed() throws Exception {
        for (int round = 0; round < 5; round++) {
            var one = world.task("甲" + round, world.township, in(60));
            var other = world.task("乙" + round, world.township, in(60));

            var refused = together(List.of(() -> attempt(one, other), () -> attempt(other, one)));

            assertThat(refused).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void aClashIsMarkedAndShiftedAway() {
        var level = world.task("场地平整", world.township, in(60));
        var road = world.task("路基施工", world.township, in(20));
        plan(task, 0, 29, world.clerk);
        plan(level, 20, 39, world.clerk);
        plan(road, 5, 14, world.clerk);
        after(level, task, 2);
        after(road, task, 0);

        assertThat(dependencies.before(level, world.clerk))
                .singleElement()
                .satisfies(before -> assertThat(before.clashes()).isTrue());
        var proposed = shifts.propose(world.campaign, world.supervisor);
        assertThat(proposed)
                .extracting(shift -> shift.row().id())
                .containsExactlyInAnyOrder(level.value(), road.value());
        assertThat(proposed)
                .filteredOn(shift -> shift.row().id().equals(road.value()))
                .noneMatch(PlanShifts.Shift::fits);
        assertThat(shifts.keep(world.campaign, world.supervisor)).isEqualTo(1);
        var moved = reader.require(level, world.clerk).row();
        assertThat(moved.plannedFrom()).isEqualTo(today.plusDays(32));
        assertThat(moved.plannedTo()).isEqualTo(today.plusDays(51));
    }

    @Test
    void aBaselineStaysAsItWasKept() {
        refused("BaselineEmpty", "reason", () -> baselines.keep(world.campaign, "总计划", world.supervisor));
        plan(task, 0, 29, world.clerk);
        refused("BaselineUnexplained", "reason", () -> baselines.keep(world.campaign, "", world.supervisor));
        assertThat(baselines.keep(world.campaign, "总计划", world.supervisor)).isEqualTo(1);
        plan(task, 3, 36, world.clerk);

        var line = reader.all(world.campaign, PlanFilter.ALL, world.clerk).get(0);
        assertThat(line.slipped()).isEqualTo(7);
        assertThat(baselines.keep(world.campaign, "雨季后调整", world.supervisor)).isEqualTo(2);
        var first = new PlanFilter(null, null, false, 1);
        assertThat(reader.all(world.campaign, first, world.clerk).get(0).slipped())
                .isEqualTo(7);
        assertThat(reader.all(world.campaign, PlanFilter.ALL, world.clerk)
                        .get(0)
                        .slipped())
                .isZero();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update plan_baseline_task set planned_to = planned_to + 1")
                        .update());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(
                        () -> jdbc.sql("update plan_baseline set reason = 'x'").update());
    }

    @Test
    void aPlanIsLaidBackFromTheEndAndItsStepsBecomeMilestones() {
        var wanted = List.of(new PlanBack.Step("签订协议", 10), new PlanBack.Step("腾空拆除", 20));
        var end = today.plusDays(40);

        var back = planningBack.preview(task, end, wanted, WorksOn.CALENDAR, world.supervisor);
        assertThat(back.span().from()).isEqualTo(today.plusDays(11));
        assertThat(reader.require(task, world.supervisor).curve()).isNull();
        planningBack.keep(task, end, wanted, WorksOn.CALENDAR, world.supervisor, null);

        assertThat(steps.of(task, world.clerk)).extracting(step -> step.title()).containsExactly("签订协议", "腾空拆除");
        assertThat(reader.require(task, world.clerk).row().plannedTo()).isEqualTo(end);
        refused(
                "StepsBeforeCampaign",
                "steps",
                () -> planningBack.preview(
                        task, end, List.of(new PlanBack.Step("征迁", 60)), WorksOn.CALENDAR, world.supervisor));
        refused(
                "StepWithoutDays",
                "steps",
                () -> planningBack.preview(
                        task, end, List.of(new PlanBack.Step("征迁", 0)), WorksOn.CALENDAR, world.supervisor));
    }

    @Test
    void anArchivedCampaignKeepsItsPlans() {
        plan(task, 0, 29, world.clerk);
        tasks.complete(task, null, null);
        campaigns.archive(world.campaign, true, null);

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> plan(task, 0, 20, world.supervisor));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> baselines.keep(world.campaign, "总计划", world.supervisor));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> shifts.keep(world.campaign, world.supervisor));
    }

    @Test
    void theChartIsReadByPagesAndByWhatLags() {
        var ids = new ArrayList<UUID>();
        for (int one = 0; one < 5; one++) {
            ids.add(world.task("任务" + one, world.township, in(60)).value());
        }
        ids.forEach(id -> plan(new TaskId(id), 0, 9, world.clerk));
        clock.moveOn(Duration.ofDays(8));
        report(new TaskId(ids.get(0)), 90);

        var read = new ArrayList<UUID>();
        UUID cursor = null;
        do {
            var page = reader.page(world.campaign, PlanFilter.ALL, world.supervisor, 2, cursor);
            page.items().forEach(line -> read.add(line.row().id()));
            cursor = page.next() == null ? null : UUID.fromString(page.next());
        } while (cursor != null);
        assertThat(read).hasSize(6).doesNotHaveDuplicates().endsWith(task.value());
        var lagging = new PlanFilter(null, null, true, null);
        assertThat(reader.page(world.campaign, lagging, world.supervisor, 9, null)
                        .items())
                .extracting(line -> line.row().id())
                .containsExactlyElementsOf(ids.subList(1, 5));
    }

    private boolean attempt(TaskId task, TaskId other) {
        try {
            after(task, other, 0);
            return false;
        } catch (DependencyCircle refused) {
            return true;
        }
    }

    private static <T> List<T> together(List<Callable<T>> acts) throws Exception {
        var pool = Executors.newFixedThreadPool(acts.size());
        try {
            var results = new ArrayList<T>();
            for (var result : pool.invokeAll(acts)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    private static void refused(String code, String field, Runnable act) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(act::run).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    private static void refusedAs(Class<? extends DomainException> kind, String code, Runnable act) {
        assertThatExceptionOfType(kind)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void plan(TaskId id, int from, int to, SignedIn who) {
        plans.plan(id, change(from, to), who, null);
    }

    private PlanService.Change change(int from, int to) {
        return new PlanService.Change(today.plusDays(from), today.plusDays(to), WorksOn.CALENDAR, null);
    }

    private void points(TaskId id, int to, PlanPoint... points) {
        var change = new PlanService.Change(today, today.plusDays(to), WorksOn.CALENDAR, List.of(points));
        plans.plan(id, change, world.clerk, null);
    }

    private PlanPoint point(int day, String figure) {
        return new PlanPoint(today.plusDays(day), new BigDecimal(figure));
    }

    private void after(TaskId id, TaskId other, int lag) {
        dependencies.set(id, List.of(new Dependencies.After(other.value(), lag)), world.clerk, null);
    }

    private TaskId section(String title, String total, int due) {
        return tasks.assignSection(TaskId.next(), task, world.counted(title, world.township, total), in(due));
    }

    private void report(TaskId id, String quantity) {
        reports.report(id, new Progress(null, new BigDecimal(quantity), "进展"), world.clerk, null);
    }

    private void report(TaskId id, int percent) {
        reports.report(id, new Progress(percent, null, "进展"), world.clerk, null);
    }

    private TaskRow row(TaskId id) {
        return register.require(id, world.supervisor);
    }

    private DueBy in(int days) {
        return DueBy.of(DeadlineTerm.by(today.plusDays(days)));
    }
}
