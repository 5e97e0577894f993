package org.duban.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.duban.account.SignedIn;
import org.duban.activity.Activity;
import org.duban.activity.ActivityLog;
import org.duban.activity.Announcement;
import org.duban.activity.Audience;
import org.duban.deadline.Deadline;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DeadlineStatus;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.deadline.request.DeadlineRequests;
import org.duban.deadline.request.RequestKind;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The steps of a task, from their planning to their end: against the real database. */
@FullStackTest
@RecordApplicationEvents
class MilestoneJourneyTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TaskReports reports;

    @Autowired
    private MilestoneService milestones;

    @Autowired
    private MilestoneRegister register;

    @Autowired
    private DeadlineService deadlines;

    @Autowired
    private DeadlineRequests requests;

    @Autowired
    private ActivityLog log;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEvents events;

    private CampaignWorld world;
    private TaskId task;

    @BeforeEach
    void aTaskOfThirtyDays() {
        world = new CampaignWorld(beans);
        task = world.task("周淮路拓宽", world.township, in(30), world.otherTownship);
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void stepsStandInTheOrderInWhichTheyWerePlanned() {
        var first = plan("签订协议", 5);
        plan("腾空拆除", 15);

        var rows = rows();

        assertThat(rows).extracting(MilestoneRow::title).containsExactly("签订协议", "腾空拆除");
        assertThat(rows).extracting(MilestoneRow::next).containsExactly(true, false);
        assertThat(deadlineOf(first).getUnitId()).isEqualTo(world.township);
        var told = told(first, "ADDED");
        assertThat(told.title()).isEqualTo("周淮路拓宽 · 签订协议");
        assertThat(told.audience())
                .containsExactlyInAnyOrder(
                        Audience.unit(world.township.value()), Audience.unit(world.otherTownship.value()));
        assertThat(told.detail()).containsKey("dueAt");
    }

    @Test
    void noStepIsDueAfterTheWholeNorWithoutADate() {
        assertThatExceptionOfType(MilestoneAfterItsTask.class).isThrownBy(() -> plan("验收", 31));
        assertThatExceptionOfType(MilestoneDueMissing.class)
                .isThrownBy(() -> milestones.plan(MilestoneId.next(), task, "验收", null));
        plan("腾空拆除", 15);
        assertThatExceptionOfType(TaskDueBeforeItsMilestones.class)
                .isThrownBy(() -> tasks.change(
                        task, world.details("周淮路拓宽", world.township, world.otherTownship), in(10), "提前", null));

        assertThat(rows()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from deadline where subject_kind = 'MILESTONE' and campaign_id = :id")
                        .param("id", world.campaign.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void theLeadUnitsReportMeetsTheDeadline() {
        var step = plan("签订协议", 5);
        plan("腾空拆除", 15);

        milestones.reach(task, step, "全部签订", world.clerk, null);

        assertThat(rows()).extracting(MilestoneRow::light).containsExactly(DeadlineStatus.MET, DeadlineStatus.OPEN);
        assertThat(rows()).extracting(MilestoneRow::next).containsExactly(false, true);
        assertThat(told(step, "REACHED").audience()).containsExactly(Audience.role("SUPERVISOR"));
        assertThat(events()).contains("MILESTONE_ADDED", "MILESTONE_REACHED");
        assertThatExceptionOfType(MilestoneStandsOtherwise.class)
                .isThrownBy(() -> milestones.reach(task, step, null, world.clerk, null));
    }

    @Test
    void isReachedLateOnceItsDateIsPast() {
        var step = plan("签订协议", 5);

        clock.moveOn(Duration.ofDays(7));
        assertThat(rows()).extracting(MilestoneRow::light).containsExactly(DeadlineStatus.OVERDUE);
        milestones.reach(task, step, null, world.clerk, null);

        assertThat(rows()).extracting(MilestoneRow::light).containsExactly(DeadlineStatus.MET_LATE);
    }

    @Test
    void anotherUnitReportsNothingAndAStrangerSeesNothing() {
        var step = plan("签订协议", 5);
        var foreign = world.task("别的任务", world.township, in(9));

        assertThatExceptionOfType(NotTheLeadUnit.class)
                .isThrownBy(() -> milestones.reach(task, step, null, world.otherClerk, null));
        assertThatExceptionOfType(TaskNotFound.class).isThrownBy(() -> register.of(foreign, world.otherClerk));
        assertThatExceptionOfType(MilestoneNotFound.class)
                .isThrownBy(() -> milestones.reach(foreign, step, null, world.clerk, null));
    }

    @Test
    void movesWithAReasonAndKeepsTheFormerDateOnRecord() {
        var step = plan("签订协议", 5);

        assertThatExceptionOfType(DeadlineMovedSilently.class)
                .isThrownBy(() -> milestones.change(task, step, "签订协议", in(9), " ", null));
        milestones.change(task, step, "签订全部协议", in(9), "雨天停工", null);

        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo("签订全部协议");
            assertThat(row.dueAt()).isEqualTo(endOf(9));
        });
        assertThat(told(step, "DEADLINE_MOVED").detail()).containsEntry("reason", "雨天停工");
        assertThat(jdbc.sql("select count(*) from deadline where subject_id = :id and cancelled_at is not null")
                        .param("id", step.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void isTakenBackWithAnotherDate() {
        var step = plan("签订协议", 5);
        milestones.reach(task, step, null, world.clerk, null);

        assertThatExceptionOfType(MilestoneReopenedSilently.class)
                .isThrownBy(() -> milestones.reopen(task, step, in(8), null, null));
        assertThatExceptionOfType(MilestoneDueMissing.class)
                .isThrownBy(() -> milestones.reopen(task, step, null, "尚有三户未签", null));
        milestones.reopen(task, step, in(8), "尚有三户未签", null);

        assertThat(rows()).extracting(MilestoneRow::state).containsExactly(MilestoneState.OPEN);
        assertThat(deadlineOf(step).getDueAt()).isEqualTo(endOf(8));
        assertThat(told(step, "REOPENED").detail()).containsEntry("reason", "尚有三户未签");
    }

    @Test
    void goesWithItsTask() {
        plan("签订协议", 5);
        tasks.cancel(task, "项目调整", null);
        assertThat(rows()).extracting(MilestoneRow::state).containsExactly(MilestoneState.CANCELLED);
        assertThat(runningDeadlines()).isZero();

        task = world.task("另一任务", world.township, in(30));
        var step = plan("腾空拆除", 15);
        reports.report(task, new Progress(100, null, "全部完成"), world.clerk, null);
        assertThat(rows()).extracting(MilestoneRow::state).containsExactly(MilestoneState.REACHED);
        tasks.complete(task, null, null);
        assertThatExceptionOfType(TaskFinished.class)
                .isThrownBy(() -> milestones.reopen(task, step, in(8), "未到", null));
        assertThat(runningDeadlines()).isZero();
    }

    @Test
    void followsTheTaskToAnotherLeadUnit() {
        var step = plan("签订协议", 5);
        var due = deadlineOf(step).getDueAt();

        tasks.change(task, world.details("周淮路拓宽", world.otherTownship), null, null, null);

        assertThat(deadlineOf(step).getUnitId()).isEqualTo(world.otherTownship);
        assertThat(deadlineOf(step).getDueAt()).isEqualTo(due);
        milestones.reach(task, step, null, world.otherClerk, null);
        assertThat(rows()).extracting(MilestoneRow::light).containsExactly(DeadlineStatus.MET);
    }

    @Test
    void moreTimeIsGrantedWithinTheTaskOnly() {
        var step = plan("签订协议", 5);
        var deadline = new DeadlineId(rows().get(0).deadlineId());

        assertThatExceptionOfType(MilestoneAfterItsTask.class)
                .isThrownBy(() -> requests.ask(deadline, RequestKind.EXTENSION, endOf(32), "雨天", world.clerk));
        var request = requests.ask(deadline, RequestKind.EXTENSION, endOf(12), "雨天", world.clerk);
        requests.grant(request, null, "同意", world.supervisor, null);

        assertThat(deadlineOf(step).getDueAt()).isEqualTo(endOf(12));
        assertThat(told(step, "EXTENSION_REQUESTED").title()).isEqualTo("周淮路拓宽 · 签订协议");
    }

    @Test
    void takesOneOfTwoReportsAtOnce() throws Exception {
        var step = plan("签订协议", 5);
        Callable<Boolean> report = () -> {
            try {
                milestones.reach(task, step, null, world.clerk, null);
                return true;
            } catch (RuntimeException refused) {
                return false;
            }
        };
        var pool = Executors.newFixedThreadPool(2);
        try {
            var taken = 0;
            for (var outcome : pool.invokeAll(List.of(report, report))) {
                taken += outcome.get() ? 1 : 0;
            }
            assertThat(taken).isOne();
        } finally {
            pool.shutdown();
        }
        assertThat(events().stream().filter("MILESTONE_REACHED"::equals)).hasSize(1);
    }

    @Test
    void theDatabaseHoldsToItToo() {
        var step = plan("签订协议", 5);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update milestone set state = 'REACHED' where milestone_id = :id")
                        .param("id", step.value())
                        .update());
    }

    private MilestoneId plan(String title, int days) {
        return milestones.plan(MilestoneId.next(), task, title, in(days));
    }

    private List<MilestoneRow> rows() {
        return register.of(task, supervisor());
    }

    private SignedIn supervisor() {
        return world.supervisor;
    }

    private Deadline deadlineOf(MilestoneId id) {
        return deadlines.require(new DeadlineId(jdbc.sql("select deadline_id from milestone where milestone_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single()));
    }

    private long runningDeadlines() {
        return jdbc.sql("""
                        select count(*) from deadline where campaign_id = :id and met_at is null and cancelled_at is null
                        """)
                .param("id", world.campaign.value())
                .query(Long.class)
                .single();
    }

    private List<String> events() {
        return log.of(task.value()).stream().map(Activity::event).toList();
    }

    private Announcement told(MilestoneId step, String event) {
        return events.stream(Announcement.class)
                .filter(told ->
                        told.subject().equals(step.value()) && told.event().equals(event))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private DueBy in(int days) {
        return DueBy.of(DeadlineTerm.by(LocalDate.now(clock).plusDays(days)));
    }

    private Instant endOf(int days) {
        return LocalDate.now(clock)
                .plusDays(days + 1)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }
}
