package org.duban.deadline.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.duban.account.AccountDetails;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.activity.Activity;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.finding.FindingAssignments;
import org.duban.finding.FindingId;
import org.duban.finding.FindingIntake;
import org.duban.finding.FindingReader;
import org.duban.finding.FindingRectifications;
import org.duban.finding.Source;
import org.duban.finding.part.FindingParts;
import org.duban.finding.part.NewPart;
import org.duban.finding.reply.LetterIntake;
import org.duban.finding.reply.ReplyTerms;
import org.duban.inspection.InspectionWorld;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Steps of a ladder against the real database: each fires once per deadline, whatever happens to nodes. */
@FullStackTest
@RecordApplicationEvents
class EscalationTests {

    private static final StepOffset DAY_BEFORE = new StepOffset(StepOffset.Kind.HOURS, -24);
    private static final StepOffset AT_DUE = new StepOffset(StepOffset.Kind.HOURS, 0);
    private static final StepOffset LATE = new StepOffset(StepOffset.Kind.HOURS, 12);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Ladders ladders;

    @Autowired
    private EscalationTick tick;

    @Autowired
    private Escalations escalations;

    @Autowired
    private FindingIntake intake;

    @Autowired
    private FindingReader findings;

    @Autowired
    private FindingAssignments assignments;

    @Autowired
    private FindingRectifications rectifications;

    @Autowired
    private LeadLeaders leaders;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEvents events;

    private InspectionWorld world;
    private UUID campaign;

    @BeforeEach
    void aCampaignWithTwoSteps() {
        world = new InspectionWorld(beans);
        campaign = world.district.campaign.value();
        ladders.takeOwn(campaign);
        ladders.of(campaign).forEach(step -> ladders.remove(campaign, step.id()));
        ladders.add(campaign, new StepDetails(DAY_BEFORE, StepAction.REMIND, Set.of(Recipient.UNIT), Set.of()));
        ladders.add(
                campaign,
                new StepDetails(AT_DUE, StepAction.YELLOW, Set.of(Recipient.UNIT, Recipient.SUPERVISORS), Set.of()));
        tick.fire();
    }

    /** The usual steps belong to all tests: what the moved clock reached must not stay behind. */
    @AfterEach
    void putTheClockBack() {
        clock.putBack();
        jdbc.sql("update escalation_step set fired_to = null where campaign_id is null")
                .update();
    }

    @Test
    void firesEachStepOnceAsTimePasses() {
        var finding = assigned(DeadlineTerm.hours(48));

        tick.fire();
        assertThat(fired(finding)).isEmpty();
        clock.moveOn(Duration.ofHours(25));
        tick.fire();
        tick.fire();
        assertThat(fired(finding)).containsExactly("REMIND");
        clock.moveOn(Duration.ofHours(24));
        tick.fire();
        tick.fire();

        assertThat(fired(finding)).containsExactly("REMIND", "YELLOW");
        assertThat(findings.events(finding, world.district.supervisor).stream()
                        .filter(event -> event.event().equals("STEP_FIRED"))
                        .map(Activity::detail)
                        .map(detail -> detail.get("action")))
                .containsExactly("REMIND", "YELLOW");
        assertThat(events.stream(StepsFired.class)).isNotEmpty();
    }

    @Test
    void tellsThoseWhomTheStepNamesOnce() {
        var finding = assigned(DeadlineTerm.hours(48));
        clock.moveOn(Duration.ofHours(49));

        tick.fire();

        await().untilAsserted(() -> assertThat(told(world.district.clerk)).containsExactly("REMIND", "YELLOW"));
        assertThat(told(world.district.supervisor)).containsExactly("YELLOW");
        assertThat(told(world.district.otherClerk)).isEmpty();
        assertThat(fired(finding)).hasSize(2);
    }

    @Test
    void tellsThePersonInChargeAloneIfThatIsOneOfTheClerks() {
        var head = head();
        redFor(Recipient.PERSON);
        var named = assigned(DeadlineTerm.hours(48));
        rectifications.acknowledge(named, head.displayName(), world.district.clerk, null);

        passTheRed();

        await().untilAsserted(() -> assertThat(told(head)).contains("RED"));
        assertThat(told(world.district.clerk)).doesNotContain("RED");
    }

    @Test
    void tellsTheUnitWhereNoClerkBearsTheNameOfThePersonInCharge() {
        redFor(Recipient.PERSON);
        var named = assigned(DeadlineTerm.hours(48));
        rectifications.acknowledge(named, "环卫所赵队长", world.district.clerk, null);

        passTheRed();

        await().untilAsserted(() -> assertThat(told(world.district.clerk)).contains("RED"));
    }

    @Test
    void tellsTheHeadOfTheUnitAlone() {
        var head = head();
        redFor(Recipient.UNIT_HEAD);
        assigned(DeadlineTerm.hours(48));

        passTheRed();

        await().untilAsserted(() -> assertThat(told(head)).contains("RED"));
        assertThat(told(world.district.clerk)).doesNotContain("RED");
    }

    @Test
    void tellsAllLeadersWhenTheOneInChargeHasLeft() {
        var gone = account("调离领导", Set.of(Role.LEADER), null, false);
        leaders.name(campaign, gone.accountId());
        jdbc.sql("update account set disabled_at = now() where account_id = :id")
                .param("id", gone.accountId().value())
                .update();
        redFor(Recipient.LEAD_LEADER);
        assigned(DeadlineTerm.hours(48));

        passTheRed();

        await().untilAsserted(() -> assertThat(told(world.district.leader)).containsExactly("RED"));
        assertThat(told(gone)).isEmpty();
    }

    @Test
    void tellsTheUnitWhereNobodyIsMarkedAsItsHead() {
        redFor(Recipient.UNIT_HEAD);
        assigned(DeadlineTerm.hours(48));

        passTheRed();

        await().untilAsserted(() -> assertThat(told(world.district.clerk)).contains("RED"));
    }

    @Test
    void tellsTheLeaderInChargeOfTheCampaignAlone() {
        var inCharge = account("分管领导", Set.of(Role.LEADER), null, false);
        leaders.name(campaign, inCharge.accountId());
        redFor(Recipient.LEAD_LEADER);
        assigned(DeadlineTerm.hours(48));

        passTheRed();

        await().untilAsserted(() -> assertThat(told(inCharge)).containsExactly("RED"));
        assertThat(told(world.district.leader)).isEmpty();
    }

    @Test
    void tellsAllLeadersWhereNoneIsInCharge() {
        redFor(Recipient.LEAD_LEADER);
        assigned(DeadlineTerm.hours(48));

        passTheRed();

        await().untilAsserted(() -> assertThat(told(world.district.leader)).containsExactly("RED"));
    }

    @Test
    void tellsOfAReplyThatIsLateAndLeadsToTheLetter() {
        redFor(Recipient.UNIT);
        var finding = FindingId.next();
        var letter = new ReplyTerms(
                "市督导组",
                null,
                LocalDate.now(clock),
                DueBy.of(DeadlineTerm.by(LocalDate.now(clock).plusDays(1))),
                null);
        beans.getBean(LetterIntake.class)
                .log(
                        finding,
                        world.command(
                                null,
                                world.market,
                                Source.SUPERIOR,
                                world.district.township,
                                DueBy.of(DeadlineTerm.days(30))),
                        letter,
                        world.district.supervisor);

        passTheRed();

        await().untilAsserted(
                        () -> assertThat(toldOf("DUTY", world.district.clerk)).isNotEmpty());
        assertThat(toldOf("DUTY", world.district.clerk)).allMatch(title -> title.contains("市督导组"));
        assertThat(toldOf("DUTY", world.district.otherClerk)).isEmpty();
    }

    @Test
    void tellsTheUnitThatHasAPartOfWhatIsLate() {
        redFor(Recipient.UNIT);
        var finding = assigned(DeadlineTerm.days(30));
        beans.getBean(FindingParts.class)
                .add(
                        finding,
                        List.of(new NewPart(world.district.otherTownship, "清运北侧")),
                        DueBy.of(DeadlineTerm.hours(48)),
                        world.inspector,
                        null);

        passTheRed();

        await().untilAsserted(() ->
                assertThat(toldOf("PART", world.district.otherClerk)).isNotEmpty());
        assertThat(toldOf("PART", world.district.clerk)).isEmpty();
    }

    @Test
    void isLedByNobodyButALeader() {
        assertThatExceptionOfType(NotALeader.class)
                .isThrownBy(() -> leaders.name(campaign, world.district.clerk.accountId()));
        assertThat(leaders.of(campaign)).isNull();
    }

    @Test
    void catchesUpAfterHavingBeenOff() {
        var finding = assigned(DeadlineTerm.hours(48));
        clock.moveOn(Duration.ofDays(9));

        tick.fire();

        assertThat(fired(finding)).containsExactlyInAnyOrder("REMIND", "YELLOW");
    }

    @Test
    void leavesAloneWhatIsAnsweredWithdrawnOrOnHold() {
        var held = assigned(DeadlineTerm.hours(48));
        var withdrawn = assigned(DeadlineTerm.hours(48));
        assignments.hold(held, "管线迁改", clock.instant().plus(Duration.ofDays(30)), world.district.supervisor, null);
        assignments.withdraw(withdrawn, "误报", world.district.supervisor, null);
        clock.moveOn(Duration.ofDays(5));

        tick.fire();

        assertThat(fired(held)).isEmpty();
        assertThat(fired(withdrawn)).isEmpty();
    }

    @Test
    void doesNotRemindOfATermShorterThanTheReminder() {
        var finding = assigned(DeadlineTerm.hours(2));

        tick.fire();
        assertThat(fired(finding)).isEmpty();
        clock.moveOn(Duration.ofHours(3));
        tick.fire();

        assertThat(fired(finding)).containsExactly("YELLOW");
    }

    @Test
    void aNewStepDoesNotFireForWhatIsLateAlready() {
        var finding = assigned(DeadlineTerm.hours(48));
        clock.moveOn(Duration.ofDays(5));
        tick.fire();

        ladders.add(
                campaign,
                new StepDetails(
                        new StepOffset(StepOffset.Kind.HOURS, 12),
                        StepAction.RED,
                        Set.of(Recipient.LEADERS),
                        Set.of()));
        tick.fire();
        tick.fire();

        assertThat(fired(finding)).containsExactlyInAnyOrder("REMIND", "YELLOW");
    }

    @Test
    void firesOnceWithTwoNodesAtATime() throws Exception {
        var some = List.of(
                assigned(DeadlineTerm.hours(48)), assigned(DeadlineTerm.hours(48)), assigned(DeadlineTerm.hours(48)));
        clock.moveOn(Duration.ofHours(49));
        var nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> node = tick::fire;
            for (var outcome : nodes.invokeAll(List.of(node, node, node, node))) {
                outcome.get();
            }
        } finally {
            nodes.shutdown();
        }

        some.forEach(finding -> assertThat(fired(finding)).containsExactlyInAnyOrder("REMIND", "YELLOW"));
        assertThat(some)
                .allSatisfy(finding -> assertThat(findings.events(finding, world.district.supervisor).stream()
                                .filter(event -> event.event().equals("STEP_FIRED")))
                        .hasSize(2));
    }

    @Test
    void aNodeThatDiesInTheMiddleLeavesEverythingToTheNext() {
        var finding = assigned(DeadlineTerm.hours(48));
        clock.moveOn(Duration.ofHours(49));

        transaction.executeWithoutResult(status -> {
            assertThat(tick.fire()).isPositive();
            status.setRollbackOnly();
        });
        assertThat(fired(finding)).isEmpty();
        tick.fire();

        assertThat(fired(finding)).containsExactlyInAnyOrder("REMIND", "YELLOW");
    }

    @Test
    void rehearsesTheWeekWithoutTellingAnybody() {
        var finding = assigned(DeadlineTerm.hours(48));
        assigned(DeadlineTerm.days(30));

        var forecast = escalations.week(campaign);

        assertThat(forecast.first()).extracting(Firing::action).containsExactly(StepAction.REMIND, StepAction.YELLOW);
        assertThat(forecast.first())
                .allSatisfy(firing -> assertThat(firing.subject().id()).isEqualTo(finding.value()));
        assertThat(fired(finding)).isEmpty();
    }

    @Test
    void goesByTheUsualStepsWithoutOwnOnes() {
        ladders.dropOwn(campaign);
        tick.fire();
        var finding = assigned(DeadlineTerm.hours(48));
        clock.moveOn(Duration.ofHours(49));

        tick.fire();

        assertThat(ladders.of(campaign)).hasSize(4);
        assertThat(fired(finding)).containsExactlyInAnyOrder("REMIND", "YELLOW");
    }

    @Test
    void refusesTheSameStepTwiceAndAStepOfTheUsualLadder() {
        assertThatExceptionOfType(StepThere.class)
                .isThrownBy(() -> ladders.add(
                        campaign, new StepDetails(AT_DUE, StepAction.YELLOW, Set.of(Recipient.UNIT), Set.of())));
        var usual = ladders.usual().get(0).id();
        assertThatExceptionOfType(StepNotFound.class).isThrownBy(() -> ladders.remove(campaign, usual));
    }

    @Test
    void isNeverRewritten() {
        assigned(DeadlineTerm.hours(48));
        clock.moveOn(Duration.ofHours(49));
        tick.fire();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from step_fired").update());
    }

    private void redFor(Recipient recipient) {
        ladders.add(campaign, new StepDetails(LATE, StepAction.RED, Set.of(recipient), Set.of()));
        tick.fire();
    }

    private void passTheRed() {
        clock.moveOn(Duration.ofHours(61));
        tick.fire();
    }

    private SignedIn head() {
        return account("主任", Set.of(Role.UNIT), world.district.township, true);
    }

    private SignedIn account(String name, Set<Role> roles, @Nullable UnitId unit, boolean unitHead) {
        var username = "ladder-" + UUID.randomUUID();
        var details = new AccountDetails(username, name + username, roles, unit, unitHead);
        var id = beans.getBean(AccountService.class).open(details, "long-enough-1");
        return new SignedIn(id, username, details.displayName(), roles, unit);
    }

    private FindingId assigned(DeadlineTerm term) {
        var id = FindingId.next();
        intake.log(
                id, world.command(null, world.market, null, world.district.township, DueBy.of(term)), world.inspector);
        return id;
    }

    /** What somebody's inbox says of the steps of this campaign. */
    private List<String> told(SignedIn who) {
        return jdbc.sql("""
                        select detail ->> 'action' from message
                        where account_id = :who and event = 'STEP_FIRED' and campaign_id = :campaign order by 1
                        """)
                .param("who", who.accountId().value())
                .param("campaign", campaign)
                .query(String.class)
                .list();
    }

    private List<String> toldOf(String kind, SignedIn who) {
        return jdbc.sql("""
                        select title from message
                        where account_id = :who and event = 'STEP_FIRED' and kind = :kind and campaign_id = :campaign
                        """)
                .param("who", who.accountId().value())
                .param("kind", kind)
                .param("campaign", campaign)
                .query(String.class)
                .list();
    }

    private List<String> fired(FindingId finding) {
        return jdbc.sql("""
                        select s.action from step_fired f join escalation_step s using (escalation_step_id)
                        join deadline d using (deadline_id) where d.subject_id = :id order by f.fired_at, s.action
                        """).param("id", finding.value()).query(String.class).list();
    }
}
