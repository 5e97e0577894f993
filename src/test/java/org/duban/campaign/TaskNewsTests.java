package org.duban.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.awaitility.Awaitility;
import org.duban.account.SignedIn;
import org.duban.activity.Announcement;
import org.duban.activity.Audience;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.support.FullStackTest;
import org.duban.unit.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Who hears what of a task. */
@FullStackTest
@RecordApplicationEvents
class TaskNewsTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TaskReports reports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private CampaignWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new CampaignWorld(beans);
    }

    @AfterEach
    void nobodyActsAnyMore() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void itsUnitsHearThatItIsTheirs() {
        var task = world.task("拆除沿街旱厕", world.township, DueBy.of(DeadlineTerm.days(9)), world.otherTownship);

        var told = only(task, "ASSIGNED");
        assertThat(told.audience()).containsExactlyInAnyOrder(unit(world.township), unit(world.otherTownship));
        assertThat(told.title()).isEqualTo("拆除沿街旱厕");
        assertThat(told.detail()).containsKey("dueAt");
        assertThat(told.campaign()).isEqualTo(world.campaign.value());
    }

    @Test
    void aUnitThatIsRidOfItHearsSoToo() {
        var task = world.task("拆除沿街旱厕", world.township, DueBy.of(DeadlineTerm.days(9)));

        tasks.change(task, world.details("拆除旱厕", world.otherTownship), null, null, null);

        assertThat(only(task, "CHANGED").audience())
                .containsExactlyInAnyOrder(unit(world.township), unit(world.otherTownship));
        assertThat(told(task, "DEADLINE_MOVED")).isEmpty();
    }

    @Test
    void anotherDateIsOneMessageWithItsReason() {
        var task = world.task("拆除沿街旱厕", world.township, DueBy.of(DeadlineTerm.days(9)));

        tasks.change(task, world.details("拆除旱厕", world.township), DueBy.of(DeadlineTerm.days(20)), "雨天停工", null);

        assertThat(only(task, "DEADLINE_MOVED").detail())
                .containsEntry("reason", "雨天停工")
                .containsKey("dueAt");
        assertThat(told(task, "CHANGED")).isEmpty();
    }

    @Test
    void supervisorsHearOfWhatWaitsForThemAndUnitsOfTheEnd() {
        var task = world.task("拆除沿街旱厕", world.township, null);

        reports.report(task, new Progress(40, null, "过半"), world.clerk, null);
        assertThat(told(task, "COMPLETION_ASKED")).isEmpty();
        reports.report(task, new Progress(100, null, "全部拆除"), world.clerk, null);
        tasks.complete(task, "现场核实", null);

        var asked = only(task, "COMPLETION_ASKED");
        assertThat(asked.audience()).containsExactly(Audience.role("SUPERVISOR"));
        assertThat(asked.detail()).containsEntry("comment", "全部拆除").doesNotContainKey("dueAt");
        assertThat(only(task, "COMPLETED").audience()).containsExactly(unit(world.township));
        assertThat(only(task, "COMPLETED").detail()).containsEntry("comment", "现场核实");
    }

    @Test
    void unitsHearWhyItIsNotToBeDoneAnyMore() {
        var task = world.task("拆除沿街旱厕", world.township, null);

        tasks.cancel(task, "方案调整", null);

        assertThat(only(task, "CANCELLED").detail()).containsEntry("reason", "方案调整");
    }

    @Test
    void reachesTheClerkButNotWhoDidItNorAnotherUnit() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        world.supervisor, null, world.supervisor.getAuthorities()));
        var task = world.task("拆除沿街旱厕", world.township, null);
        reports.report(task, new Progress(100, null, "代报"), world.supervisor, null);

        Awaitility.await()
                .untilAsserted(() -> assertThat(messages(task, world.clerk)).containsExactly("ASSIGNED"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(jdbc.sql(
                                        "select count(*) from message where subject_id = :task and event = 'COMPLETION_ASKED'")
                                .param("task", task.value())
                                .query(Long.class)
                                .single())
                        .isPositive());
        assertThat(messages(task, world.supervisor)).isEmpty();
        assertThat(messages(task, world.otherClerk)).isEmpty();
    }

    private List<String> messages(TaskId task, SignedIn who) {
        return jdbc.sql("select event from message where subject_id = :task and account_id = :who")
                .param("task", task.value())
                .param("who", who.accountId().value())
                .query(String.class)
                .list();
    }

    private Announcement only(TaskId task, String event) {
        assertThat(told(task, event)).hasSize(1);
        return told(task, event).get(0);
    }

    private List<Announcement> told(TaskId task, String event) {
        return events.stream(Announcement.class)
                .filter(told ->
                        told.subject().equals(task.value()) && told.event().equals(event))
                .toList();
    }

    private static Audience unit(UnitId unit) {
        return Audience.unit(unit.value());
    }
}
