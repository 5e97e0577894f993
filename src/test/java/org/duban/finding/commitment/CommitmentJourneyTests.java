package org.duban.finding.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duban.shared.Instants.utc;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskService;
import org.duban.campaign.UnitUnknown;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.finding.FindingId;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionWorld;
import org.duban.shared.Conflict;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.duban.support.Statements;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Commitments and what becomes of them: against the real database. */
@FullStackTest
class CommitmentJourneyTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private CommitmentService commitments;

    @Autowired
    private CommitmentReader reader;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private InspectionWorld street;
    private CampaignWorld world;

    @BeforeEach
    void makeAWorld() {
        street = new InspectionWorld(beans);
        world = street.district;
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void isKeptOnceAllIsDoneByTheDay() {
        var finding = found();
        var task = world.task("拆除旱厕", world.township, DueBy.of(DeadlineTerm.days(9)));
        var id = make(3, List.of(number(finding)), List.of(task.value()));
        assertThat(outcome(id)).isEqualTo(Outcome.RUNNING);

        close(finding);
        assertThat(reader.require(id, world.clerk)).satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(Outcome.RUNNING);
            assertThat(row.links()).isEqualTo(2);
            assertThat(row.done()).isOne();
        });
        tasks.complete(task, null, null);

        assertThat(outcome(id)).isEqualTo(Outcome.KEPT);
    }

    @Test
    void isBrokenOnceTheDayIsOverAndKeptLateWhenAllIsDoneAfterwards() {
        var task = world.task("拆除旱厕", world.township, DueBy.of(DeadlineTerm.days(9)));
        var id = make(1, List.of(), List.of(task.value()));
        clock.moveOn(Duration.ofDays(1));
        assertThat(outcome(id)).isEqualTo(Outcome.RUNNING);
        clock.moveOn(Duration.ofDays(3));
        assertThat(reader.require(id, world.clerk)).satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(Outcome.BROKEN);
            assertThat(row.daysLate()).isEqualTo(3);
        });

        tasks.complete(task, null, null);

        assertThat(reader.require(id, world.clerk)).satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(Outcome.KEPT_LATE);
            assertThat(row.daysLate()).isEqualTo(3);
        });
    }

    @Test
    void withNothingLinkedSomebodySaysItOnce() {
        var id = make(1, List.of(), List.of());
        clock.moveOn(Duration.ofDays(3));
        assertThat(outcome(id)).isEqualTo(Outcome.UNSAID);
        assertThatExceptionOfType(SaidSilently.class)
                .isThrownBy(() -> commitments.say(id, false, " ", world.supervisor));

        commitments.say(id, false, "现场没有人", world.supervisor);

        assertThat(outcome(id)).isEqualTo(Outcome.BROKEN);
        assertThatExceptionOfType(CommitmentIsOver.class)
                .isThrownBy(() -> commitments.say(id, true, "改主意", world.supervisor));
        var linked = make(1, List.of(number(found())), List.of());
        assertThatExceptionOfType(OutcomeFollows.class)
                .isThrownBy(() -> commitments.say(linked, true, "看着像", world.supervisor));
    }

    @Test
    void aCancelledTaskIsNoPartOfThePromise() {
        var task = world.task("拆除旱厕", world.township, null);
        var id = make(1, List.of(), List.of(task.value()));

        tasks.cancel(task, "方案调整", null);

        assertThat(reader.require(id, world.supervisor).undecided()).isTrue();
    }

    @Test
    void foreignAndUnknownNumbersAreRefusedByName() {
        var own = number(found());
        var foreign = number(foundFor(world.otherTownship));

        assertThatExceptionOfType(FindingsUnfit.class)
                .isThrownBy(() -> make(1, List.of(own, foreign, "1999-0001"), List.of()))
                .satisfies(refusal -> {
                    assertThat(refusal.getMessage())
                            .contains(foreign, "1999-0001")
                            .doesNotContain(own + "、");
                    assertThat(refusal.field()).isEqualTo("findings");
                });
        assertThatExceptionOfType(TasksUnfit.class)
                .isThrownBy(() -> make(
                        1,
                        List.of(),
                        List.of(world.task("别的", world.otherTownship, null).value())));
        assertThatExceptionOfType(TasksUnfit.class)
                .isThrownBy(() -> make(1, List.of(), List.of(TaskId.next().value())));
        assertThatExceptionOfType(OccasionUnknown.class).isThrownBy(() -> make(1, UUID.randomUUID()));
        assertThatExceptionOfType(UnitUnknown.class)
                .isThrownBy(() -> commitments.make(
                        CommitmentId.next(),
                        world.campaign,
                        details(UnitId.next(), today(), 1, null, List.of(), List.of()),
                        world.supervisor));
        assertThatExceptionOfType(MadeInTheFuture.class)
                .isThrownBy(() -> commitments.make(
                        CommitmentId.next(),
                        world.campaign,
                        details(world.township, today().plusDays(1), 1, null, List.of(), List.of()),
                        world.supervisor));
    }

    @Test
    void nobodyPromisesAboutWhatIsStillSecret() {
        var round = street.round(InspectionKind.UNANNOUNCED, street.market);
        var secret = street.find(round, street.market, DeadlineTerm.days(2));

        assertThatExceptionOfType(FindingsUnfit.class).isThrownBy(() -> make(1, List.of(number(secret)), List.of()));
        var id = make(1, List.of(), List.of());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> link(id, secret))
                .withMessageContaining("not of the unit");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> link(id, foundFor(world.otherTownship)))
                .withMessageContaining("not of the unit");
    }

    @Test
    void whatIsHiddenLaterIsNotShownToClerks() {
        var finding = found();
        var id = make(1, List.of(number(finding)), List.of());
        jdbc.sql("update finding set hidden = true where finding_id = :id")
                .param("id", finding.value())
                .update();

        assertThat(reader.links(List.of(id.value()), world.clerk)).isEmpty();
        assertThat(reader.links(List.of(id.value()), world.supervisor)).hasSize(1);
    }

    @Test
    void aUnitSeesItsOwnAndTheFindingTellsOfIt() {
        var finding = found();
        var id = make(1, List.of(number(finding)), List.of());

        assertThat(reader.about(finding, world.clerk))
                .extracting(CommitmentRow::id)
                .containsExactly(id.value());
        assertThat(reader.about(finding, world.otherClerk)).isEmpty();
        assertThatExceptionOfType(CommitmentNotFound.class).isThrownBy(() -> reader.require(id, world.otherClerk));
        assertThat(listed(null, null)).hasSize(1);
        assertThat(listed(world.otherTownship.value(), null)).isEmpty();
        assertThat(listed(world.district.value(), Outcome.RUNNING)).hasSize(1);
        assertThat(listed(null, Outcome.KEPT)).isEmpty();

        commitments.withdraw(id, "登记错了单位", world.supervisor);

        assertThat(outcome(id)).isEqualTo(Outcome.WITHDRAWN);
        assertThat(reader.about(finding, world.clerk)).isEmpty();
        assertThatExceptionOfType(CommitmentIsOver.class)
                .isThrownBy(() -> commitments.withdraw(id, "又一次", world.supervisor));
    }

    @Test
    void theBoardCountsAndNamesTheNext() {
        for (var days = 1; days <= 7; days++) {
            make(days, List.of(), List.of());
        }
        commitments.say(make(1, List.of(), List.of()), true, "已核实", world.supervisor);
        commitments.withdraw(make(1, List.of(), List.of()), "登记有误", world.supervisor);
        clock.moveOn(Duration.ofDays(2));

        var board = reader.board(world.campaign, world.leader);

        assertThat(board.kept()).isOne();
        assertThat(board.unsaid()).isOne();
        assertThat(board.running()).isEqualTo(6);
        assertThat(board.all()).isEqualTo(8);
        assertThat(board.next())
                .hasSize(5)
                .extracting(CommitmentRow::promisedOn)
                .isSorted();
        assertThat(reader.board(world.campaign, world.otherClerk).all()).isZero();
        assertThat(Statements.during(() -> reader.board(world.campaign, world.leader)))
                .hasSize(1);
    }

    @Test
    void anArchivedCampaignTakesNoneDown() {
        var id = make(1, List.of(), List.of());
        jdbc.sql("update campaign set archived_at = now() where campaign_id = :id")
                .param("id", world.campaign.value())
                .update();

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> make(1, List.of(), List.of()));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> commitments.say(id, true, "已核实", world.supervisor));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> commitments.withdraw(id, "登记有误", world.supervisor));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update commitment set text = '别的' where commitment_id = :id",
                "update commitment set promised_on = promised_on + 9 where commitment_id = :id",
                "delete from commitment where commitment_id = :id",
                "delete from commitment_finding where commitment_id = :id",
                "update commitment_outcome set kept = not kept where commitment_id = :id",
                "insert into commitment select gen_random_uuid(), campaign_id, unit_id, post, made_on, meeting_id, occasion,"
                        + " text, made_on - 1, recorded_at, recorded_by from commitment where commitment_id = :id",
            })
    void whatWasPromisedStandsForWhoeverWritesToTheDatabaseToo(String change) {
        var finding = found();
        var id = make(1, change.contains("outcome") ? List.of() : List.of(number(finding)), List.of());
        if (change.contains("outcome")) {
            commitments.say(id, true, "已核实", world.supervisor);
        }

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(change).param("id", id.value()).update());
    }

    private List<CommitmentRow> listed(@Nullable UUID unit, @Nullable Outcome outcome) {
        return reader.list(world.campaign, unit, outcome, world.supervisor, 50, null)
                .items();
    }

    private Outcome outcome(CommitmentId id) {
        return reader.require(id, world.supervisor).outcome();
    }

    private FindingId found() {
        return foundFor(world.township);
    }

    private FindingId foundFor(UnitId unit) {
        return street.findFor(unit, street.round(InspectionKind.ROUTINE, street.market), street.market);
    }

    private void close(FindingId finding) {
        jdbc.sql("update finding set state = 'CLOSED', closed_at = :now where finding_id = :id")
                .param("now", utc(clock.instant()))
                .param("id", finding.value())
                .update();
    }

    private void link(CommitmentId id, FindingId finding) {
        jdbc.sql("insert into commitment_finding values (:id, :finding)")
                .param("id", id.value())
                .param("finding", finding.value())
                .update();
    }

    private String number(FindingId finding) {
        return jdbc.sql("select number from finding where finding_id = :id")
                .param("id", finding.value())
                .query(String.class)
                .single();
    }

    private CommitmentId make(int days, List<String> findings, List<UUID> tasks) {
        return commitments.make(
                CommitmentId.next(),
                world.campaign,
                details(world.township, today(), days, null, findings, tasks),
                world.supervisor);
    }

    private CommitmentId make(int days, UUID meeting) {
        return commitments.make(
                CommitmentId.next(),
                world.campaign,
                details(world.township, today(), days, meeting, List.of(), List.of()),
                world.supervisor);
    }

    private CommitmentDetails details(
            UnitId unit, LocalDate madeOn, int days, @Nullable UUID meeting, List<String> findings, List<UUID> tasks) {
        return new CommitmentDetails(
                unit, "办事处主任", madeOn, meeting, null, "月底前清零", madeOn.plusDays(days), findings, tasks);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
