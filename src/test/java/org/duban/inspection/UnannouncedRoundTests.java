package org.duban.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.duban.account.SignedIn;
import org.duban.activity.Activity;
import org.duban.deadline.DeadlineFilter;
import org.duban.deadline.DeadlineList;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.deadline.OverdueSweep;
import org.duban.finding.AutomaticAcknowledgement;
import org.duban.finding.FindingAssignments;
import org.duban.finding.FindingDoors;
import org.duban.finding.FindingExport;
import org.duban.finding.FindingFilter;
import org.duban.finding.FindingId;
import org.duban.finding.FindingIntake;
import org.duban.finding.FindingOrder;
import org.duban.finding.FindingReader;
import org.duban.finding.FindingRectifications;
import org.duban.finding.FindingRegister;
import org.duban.finding.FindingState;
import org.duban.finding.Source;
import org.duban.shared.Conflict;
import org.duban.shared.NotFound;
import org.duban.shared.RuleBroken;
import org.duban.shared.Slice;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What the units learn of an unannounced round: nothing, and then everything at once. */
@FullStackTest
class UnannouncedRoundTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private InspectionService inspections;

    @Autowired
    private InspectionRegister rounds;

    @Autowired
    private FindingIntake intake;

    @Autowired
    private FindingRegister register;

    @Autowired
    private FindingReader reader;

    @Autowired
    private FindingExport export;

    @Autowired
    private FindingDoors doors;

    @Autowired
    private FindingAssignments assignments;

    @Autowired
    private FindingRectifications rectifications;

    @Autowired
    private DeadlineList deadlines;

    @Autowired
    private OverdueSweep sweep;

    @Autowired
    private AutomaticAcknowledgement acknowledgement;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Clock clock;

    private InspectionWorld world;
    private InspectionId round;

    @BeforeEach
    void makeAWorld() {
        world = new InspectionWorld(beans);
        round = world.round(InspectionKind.UNANNOUNCED, world.market, world.school);
    }

    @Test
    void hidesItsFindingsFromTheUnitsInEveryPlaceWhereTheyLook() {
        var finding = world.find(round, world.market, DeadlineTerm.days(2));

        world.clerks().forEach(clerk -> {
            assertThat(listed(clerk)).isEmpty();
            assertThat(register.count(FindingFilter.ALL, 10, clerk)).isZero();
            assertThat(doors.openOf(clerk)).isEmpty();
            assertThat(exported(clerk)).isZero();
            assertThat(deadlines
                            .list(new DeadlineFilter(List.of(), List.of(), List.of()), clerk, 10, null)
                            .items())
                    .isEmpty();
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reader.details(finding, clerk));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reader.events(finding, clerk));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> rectifications.acknowledge(finding, "网格员", clerk, null));
        });
        assertThat(reader.details(finding, world.inspector).facts().hidden()).isTrue();
        assertThat(exported(world.inspector)).isPositive();
    }

    @Test
    void hidesWhatIsLoggedInItWhateverItsSource() {
        var finding = FindingId.next();
        intake.log(
                finding,
                world.command(
                        round, world.market, Source.PUBLIC, world.district.township, DueBy.of(DeadlineTerm.days(2))),
                world.inspector);

        assertThat(listed(world.district.clerk)).isEmpty();
    }

    @Test
    void isNotKeptSecretByTheWordUnannouncedAlone() {
        var open = world.round(InspectionKind.ROUTINE, world.market);
        intake.log(
                FindingId.next(),
                world.command(
                        open,
                        world.market,
                        Source.UNANNOUNCED,
                        world.district.township,
                        DueBy.of(DeadlineTerm.days(2))),
                world.inspector);

        assertThat(listed(world.district.clerk)).hasSize(1);
    }

    @Test
    void showsAllAtOnceWhenItIsReleasedAndSaysSoInTheLog() {
        var first = world.find(round, world.market, DeadlineTerm.days(2));
        var second = world.find(round, world.school, DeadlineTerm.hours(24));
        world.draft(round);
        inspections.finish(round, world.inspector, null);

        var released = inspections.release(round, world.inspector, null);

        assertThat(released).isEqualTo(3);
        assertThat(listed(world.district.clerk)).containsExactlyInAnyOrder(first.value(), second.value());
        assertThat(reader.events(first, world.district.clerk))
                .extracting(Activity::event)
                .containsExactly("LOGGED", "ASSIGNED", "RELEASED");
        assertThat(rounds.require(round).isSecret()).isFalse();
        assertThat(rounds.require(round).hidden()).isZero();
    }

    @Test
    void letsTheClockStandStillUntilThenAndGivesTheWholeTerm() {
        var hours = world.find(round, world.market, DeadlineTerm.hours(24));
        var days = world.find(round, world.market, DeadlineTerm.days(2));
        var today = world.find(round, world.school, DeadlineTerm.by(LocalDate.now(clock)));
        var later = world.find(
                round, world.school, DeadlineTerm.by(LocalDate.now(clock).plusDays(20)));
        var fixed = dueAt(later);
        logged(Duration.ofDays(4), hours, days, today);
        sweep.flag();
        acknowledgement.acknowledge();

        assertThat(register.list(overdue(), FindingOrder.FOUND, Slice.USUAL, null, world.inspector)
                        .items())
                .isEmpty();
        assertThat(stateOf(hours)).isEqualTo(FindingState.ASSIGNED);

        inspections.finish(round, world.inspector, null);
        inspections.release(round, world.inspector, null);

        var midnight = LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone());
        assertThat(dueAt(hours)).isBetween(inADay(-1), inADay(1));
        assertThat(dueAt(days)).isEqualTo(midnight.plusDays(2).toInstant());
        assertThat(dueAt(today)).as("the same number of days").isEqualTo(midnight.toInstant());
        assertThat(dueAt(later)).as("a date that lies ahead").isEqualTo(fixed);
        assertThat(flagged(hours, days, today)).isZero();
    }

    @Test
    void restartsWhatWasAssignedWhileItWasHidden() {
        var finding = world.draft(round);
        assignments.assign(
                finding, world.district.township, Set.of(), DueBy.of(DeadlineTerm.hours(24)), world.inspector, null);
        logged(Duration.ofDays(4), finding);
        inspections.finish(round, world.inspector, null);
        inspections.release(round, world.inspector, null);

        assertThat(dueAt(finding)).isBetween(inADay(-1), inADay(1));
        assertThat(listed(world.district.clerk)).containsExactly(finding.value());
    }

    @Test
    void asksNothingOfAUnitThatKnowsNothing() {
        var finding = world.find(round, world.market, DeadlineTerm.days(2));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> assignments.hold(
                        finding, "施工", clock.instant().plusSeconds(900), world.district.supervisor, null))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("NotReleased"));
        assignments.withdraw(finding, "记重了", world.district.supervisor, null);
        inspections.finish(round, world.inspector, null);
        inspections.release(round, world.inspector, null);
        assertThat(stateOf(finding)).isEqualTo(FindingState.WITHDRAWN);
    }

    @Test
    void takesLateFindingsWhichAreVisibleOnceItIsReleased() {
        inspections.finish(round, world.inspector, null);
        world.find(round, world.market, DeadlineTerm.days(2));
        assertThat(listed(world.district.clerk)).isEmpty();

        inspections.release(round, world.inspector, null);
        world.find(round, world.school, DeadlineTerm.days(2));

        assertThat(listed(world.district.clerk)).hasSize(2);
    }

    @Test
    void waitsWithItsReleaseForWhatIsJustBeingLogged() throws Exception {
        inspections.finish(round, world.inspector, null);
        var stored = new CountDownLatch(1);
        var logging = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(open -> {
            world.find(round, world.market, DeadlineTerm.days(2));
            stored.countDown();
            LockSupport.parkNanos(Duration.ofMillis(600).toNanos());
        }));

        stored.await();
        var released = inspections.release(round, world.inspector, null);

        logging.get();
        assertThat(released).isEqualTo(1);
        assertThat(listed(world.district.clerk)).hasSize(1);
    }

    @Test
    void refusesFindingsOfAnotherCampaignAndOfNoRound() {
        var elsewhere = new InspectionWorld(beans).round(InspectionKind.ROUTINE);
        var unknown = InspectionId.next();

        for (var wrong : List.of(elsewhere, unknown)) {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> world.draft(wrong))
                    .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("inspectionId"));
        }
    }

    private List<UUID> listed(SignedIn who) {
        return register.list(FindingFilter.ALL, FindingOrder.FOUND, Slice.USUAL, null, who).items().stream()
                .map(row -> row.id())
                .toList();
    }

    private long exported(SignedIn who) {
        var rows = new AtomicLong();
        export.export(FindingFilter.ALL, who, found -> rows.set(found.count()));
        return rows.get();
    }

    private FindingFilter overdue() {
        return FindingFilter.ALL
                .withCampaigns(List.of(world.district.campaign.value()))
                .withOverdue(true);
    }

    /** As if it had been logged that long ago. */
    private void logged(Duration ago, FindingId... findings) {
        for (var finding : findings) {
            jdbc.sql("""
                            update deadline set started_at = started_at - :ago, due_at = due_at - :ago, held_at = held_at - :ago,
                                term_date = term_date - :days
                            where subject_id = :finding
                            """.replace(":ago", "interval '" + ago.toDays() + " days'"))
                    .param("days", (int) ago.toDays())
                    .param("finding", finding.value())
                    .update();
        }
    }

    private Instant dueAt(FindingId finding) {
        return jdbc.sql("select d.due_at from deadline d join finding f using (deadline_id) where f.finding_id = :id")
                .param("id", finding.value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private int flagged(FindingId... findings) {
        return jdbc.sql("""
                        select count(*) from overdue o join finding f using (deadline_id) where f.finding_id = any(:ids)
                        """)
                .param("ids", Arrays.stream(findings).map(FindingId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private FindingState stateOf(FindingId finding) {
        return reader.details(finding, world.inspector).facts().state();
    }

    private Instant inADay(int minutesOff) {
        return clock.instant().plus(Duration.ofHours(24)).plus(Duration.ofMinutes(minutesOff));
    }
}
