package org.duban.deadline.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duban.account.SignedIn;
import org.duban.activity.Activity;
import org.duban.activity.Announcement;
import org.duban.activity.Audience;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskRegister;
import org.duban.deadline.Deadline;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineNotFound;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.deadline.OverdueSweep;
import org.duban.finding.FindingAssignments;
import org.duban.finding.FindingHolds;
import org.duban.finding.FindingId;
import org.duban.finding.FindingReader;
import org.duban.finding.FindingRectifications;
import org.duban.finding.FindingState;
import org.duban.inspection.InspectionWorld;
import org.duban.shared.StaleVersion;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What units may ask for about a deadline, who rules, and what a ruling does: against the real database. */
@FullStackTest
@RecordApplicationEvents
class RequestJourneyTests {

    private static final String WHY = "管线产权单位尚未到场";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private DeadlineRequests requests;

    @Autowired
    private RequestReader reader;

    @Autowired
    private DeadlineHistories histories;

    @Autowired
    private RulesRegister rules;

    @Autowired
    private HoldEnds holds;

    @Autowired
    private LapsedRequests lapsed;

    @Autowired
    private DeadlineService deadlines;

    @Autowired
    private FindingReader findings;

    @Autowired
    private FindingAssignments assignments;

    @Autowired
    private FindingHolds findingHolds;

    @Autowired
    private FindingRectifications rectifications;

    @Autowired
    private TaskRegister tasks;

    @Autowired
    private OverdueSweep sweep;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEvents events;

    private InspectionWorld world;
    private SignedIn clerk;
    private SignedIn supervisor;
    private FindingId finding;
    private DeadlineId deadline;

    @BeforeEach
    void aFindingDueInThreeDays() {
        world = new InspectionWorld(beans);
        clerk = world.district.clerk;
        supervisor = world.district.supervisor;
        finding = assigned(DeadlineTerm.days(3));
        deadline = deadlineOf(finding);
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
        SecurityContextHolder.clearContext();
    }

    @Test
    void extendsTheDeadlineAndKeepsTheOriginalDate() {
        var original = current().getDueAt();
        var later = endOf(LocalDate.now(clock).plusDays(10));

        var request = ask(RequestKind.EXTENSION, later);
        assertThat(current().getDueAt()).isEqualTo(original);
        requests.grant(request, null, "同意", supervisor, null);

        assertThat(current().getDueAt()).isEqualTo(later);
        assertThat(current().getOriginalDueAt()).isEqualTo(original);
        var history = histories.of(finding.value(), deadline, clerk);
        assertThat(history.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo("EXTENDED");
            assertThat(change.fromDueAt()).isEqualTo(original);
            assertThat(change.toDueAt()).isEqualTo(later);
            assertThat(change.reason()).isEqualTo(WHY);
        });
        assertThat(events()).contains("EXTENSION_REQUESTED", "EXTENSION_GRANTED");
    }

    @Test
    void maybeGrantedForLessThanWasAskedFor() {
        var request = ask(RequestKind.EXTENSION, endOf(LocalDate.now(clock).plusDays(20)));

        requests.grant(request, endOf(LocalDate.now(clock).plusDays(5)), null, supervisor, null);

        assertThat(current().getDueAt()).isEqualTo(endOf(LocalDate.now(clock).plusDays(5)));
    }

    @Test
    void refusesMoreThanTheCampaignAllows() {
        rules.keep(world.district.campaign.value(), new DeadlineRules(1, 10, 30, 5, 1, 0));

        assertThatExceptionOfType(UntilTooLate.class)
                .isThrownBy(() ->
                        ask(RequestKind.EXTENSION, endOf(LocalDate.now(clock).plusDays(14))));
        assertThatExceptionOfType(UntilTooEarly.class)
                .isThrownBy(() -> ask(RequestKind.EXTENSION, current().getDueAt()));
        assertThatExceptionOfType(UntilTooLate.class)
                .isThrownBy(
                        () -> ask(RequestKind.HOLD, endOf(LocalDate.now(clock).plusDays(31))));
        grantExtension(5);
        assertThatExceptionOfType(ExtendedTooOften.class).isThrownBy(() -> grantExtension(7));
        assertThat(requestsInState(RequestState.PENDING)).isZero();
    }

    @Test
    void refusesAThirdExtension() {
        grantExtension(5);
        grantExtension(7);

        assertThatExceptionOfType(ExtendedTooOften.class).isThrownBy(() -> grantExtension(9));
    }

    @Test
    void refusesToExtendWhatIsLateAlready() {
        clock.moveOn(Duration.between(clock.instant(), current().getDueAt()));

        assertThatExceptionOfType(ExtendedTooLate.class)
                .isThrownBy(() ->
                        ask(RequestKind.EXTENSION, endOf(LocalDate.now(clock).plusDays(5))));
    }

    @Test
    void mayStillGrantWhatWasAskedForInTime() {
        var request = ask(RequestKind.EXTENSION, endOf(LocalDate.now(clock).plusDays(10)));
        clock.moveOn(Duration.ofDays(4));

        requests.grant(request, null, null, supervisor, null);

        assertThat(current().isLate(clock.instant())).isFalse();
    }

    @Test
    void stopsTheClockUntilTheHoldEndsByItself() {
        var left = Duration.between(clock.instant(), current().getDueAt());
        var until = endOf(LocalDate.now(clock).plusDays(20));
        var request = ask(RequestKind.HOLD, until);
        as(supervisor, () -> requests.grant(request, null, "同意挂账", supervisor, null));
        assertThat(state()).isEqualTo(FindingState.ON_HOLD);

        clock.moveOn(Duration.ofDays(19));
        holds.endHolds();
        assertThat(state()).isEqualTo(FindingState.ON_HOLD);
        clock.moveOn(Duration.ofDays(3));
        assertThat(holds.endHolds()).isPositive();
        assertThat(holds.endHolds()).isZero();

        assertThat(state()).isEqualTo(FindingState.ASSIGNED);
        assertThat(current().getHeldAt()).isNull();
        assertThat(Duration.between(until, current().getDueAt())).isCloseTo(left, Duration.ofMinutes(5));
        assertThat(events()).contains("HOLD_GRANTED", "HELD", "HOLD_ENDED");
    }

    @Test
    void holdsAfterTwoHaveSignedWhereTheCampaignWantsThat() {
        wantTwoSignatures();
        var request = ask(RequestKind.HOLD, endOf(LocalDate.now(clock).plusDays(20)));
        var until = endOf(LocalDate.now(clock).plusDays(12));
        assertThatExceptionOfType(UnsignedYet.class)
                .isThrownBy(() -> requests.grant(request, null, null, leader(), null));

        requests.grant(request, until, "拟同意", supervisor, null);

        assertThat(state()).isEqualTo(FindingState.ASSIGNED);
        assertThat(current().getHeldAt()).isNull();
        assertThat(reader.require(request, clerk).row().state()).isEqualTo(RequestState.ENDORSED);
        assertThat(announced("HOLD_ENDORSED").audience()).contains(Audience.role("LEADER"));
        assertThatExceptionOfType(SignedTwice.class)
                .isThrownBy(() -> requests.grant(request, null, null, supervisor, null));
        assertThatExceptionOfType(RequestPending.class).isThrownBy(() -> ask(RequestKind.HOLD, until));

        requests.grant(request, null, "同意", leader(), null);

        assertThat(state()).isEqualTo(FindingState.ON_HOLD);
        assertThat(current().getHeldUntil()).isEqualTo(until);
        var row = reader.require(request, clerk).row();
        assertThat(row.endorsement()).isEqualTo("拟同意");
        assertThat(row.comment()).isEqualTo("同意");
        assertThat(events()).containsSubsequence("HOLD_REQUESTED", "HOLD_ENDORSED", "HOLD_GRANTED");
    }

    @Test
    void isRefusedByTheSecondToo() {
        wantTwoSignatures();
        var request = ask(RequestKind.HOLD, endOf(LocalDate.now(clock).plusDays(20)));
        requests.grant(request, null, null, supervisor, null);

        requests.refuse(request, "可以先做围挡，不必挂账", leader(), null);

        assertThat(reader.require(request, clerk).row().state()).isEqualTo(RequestState.REFUSED);
        assertThat(state()).isEqualTo(FindingState.ASSIGNED);
    }

    @Test
    void isOnlyProposedByTheOfficeWhereTwoHaveToSign() {
        wantTwoSignatures();
        var until = endOf(LocalDate.now(clock).plusDays(20));

        assertThat(findingHolds.hold(finding, "管线迁改", until, supervisor, null)).isFalse();

        assertThat(state()).isEqualTo(FindingState.ASSIGNED);
        var proposed = reader.list(RequestState.ENDORSED, supervisor, 1, null)
                .items()
                .get(0)
                .row();
        assertThat(proposed.deadlineId()).isEqualTo(deadline.value());
        var id = new RequestId(proposed.id());
        assertThatExceptionOfType(NotYourDeadline.class).isThrownBy(() -> requests.takeBack(id, world.district.leader));
        requests.grant(id, null, null, leader(), null);
        assertThat(state()).isEqualTo(FindingState.ON_HOLD);
    }

    @Test
    void isHeldByTheOfficeAloneWhereOneSignatureIsEnough() {
        assertThat(findingHolds.hold(finding, "管线迁改", endOf(LocalDate.now(clock).plusDays(20)), supervisor, null))
                .isTrue();
        assertThat(state()).isEqualTo(FindingState.ON_HOLD);
    }

    @Test
    void isNeverSignedTwiceByOnePerson() {
        wantTwoSignatures();
        var request = ask(RequestKind.HOLD, endOf(LocalDate.now(clock).plusDays(20)));
        requests.grant(request, null, null, supervisor, null);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("""
                        update deadline_request set state = 'GRANTED', settled_at = now(), settled_by = endorsed_by,
                            granted_until = until where deadline_request_id = :id
                        """).param("id", request.value()).update());
    }

    @Test
    void holdsATaskToo() {
        var task = world.district.task("拆除沿街旱厕", world.district.township, DueBy.of(DeadlineTerm.days(30)));
        var due = deadlineOf(task);
        var request =
                requests.ask(due, RequestKind.HOLD, endOf(LocalDate.now(clock).plusDays(3)), WHY, clerk);
        requests.grant(request, null, null, supervisor, null);
        assertThat(deadlines.require(due).getHeldUntil()).isNotNull();

        clock.moveOn(Duration.ofDays(5));
        holds.endHolds();

        assertThat(deadlines.require(due).getHeldAt()).isNull();
        assertThat(deadlines.require(due).isRunning()).isTrue();
    }

    @Test
    void anAppealExemptsFromTheScoreAndKeepsTheMark() {
        clock.moveOn(Duration.ofDays(5));
        sweep.flag();

        var request = ask(RequestKind.APPEAL, null);
        requests.grant(request, null, "情况属实", supervisor, null);

        assertThat(current().getExcusedAt()).isNotNull();
        assertThat(jdbc.sql("select count(*) from overdue where deadline_id = :id")
                        .param("id", deadline.value())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThatExceptionOfType(AppealedBefore.class).isThrownBy(() -> ask(RequestKind.APPEAL, null));
    }

    @Test
    void refusesAnAppealWithoutALateDeadlineOrTooLongAfterIt() {
        assertThatExceptionOfType(NotLate.class).isThrownBy(() -> ask(RequestKind.APPEAL, null));
        clock.moveOn(Duration.ofDays(10));
        assertThatExceptionOfType(AppealedTooLate.class).isThrownBy(() -> ask(RequestKind.APPEAL, null));
    }

    @Test
    void answersARequestForCoordination() {
        var before = current().getDueAt();
        var request = ask(RequestKind.COORDINATION, null);

        assertThatExceptionOfType(RulingUnexplained.class)
                .isThrownBy(() -> requests.grant(request, null, " ", supervisor, null));
        requests.grant(request, null, "周三由城管局牵头现场协调", supervisor, null);

        var row = reader.require(request, clerk).row();
        assertThat(row.state()).isEqualTo(RequestState.ANSWERED);
        assertThat(row.comment()).isEqualTo("周三由城管局牵头现场协调");
        assertThat(current().getDueAt()).isEqualTo(before);
    }

    @Test
    void isAskedForByTheUnitAlone() {
        var until = endOf(LocalDate.now(clock).plusDays(8));
        assertThatExceptionOfType(DeadlineNotFound.class)
                .isThrownBy(() -> requests.ask(deadline, RequestKind.EXTENSION, until, WHY, world.district.otherClerk));
        assertThatExceptionOfType(NotYourDeadline.class)
                .isThrownBy(() -> requests.ask(deadline, RequestKind.EXTENSION, until, WHY, supervisor));
        var request = ask(RequestKind.EXTENSION, until);
        assertThatExceptionOfType(RequestNotFound.class)
                .isThrownBy(() -> reader.require(request, world.district.otherClerk));
        assertThat(reader.list(null, world.district.otherClerk, 50, null).items())
                .isEmpty();
    }

    @Test
    void isNeverRuledOnByWhoAskedForIt() {
        var both = new SignedIn(
                clerk.accountId(),
                clerk.username(),
                clerk.displayName(),
                java.util.Set.of(org.duban.account.Role.UNIT, org.duban.account.Role.SUPERVISOR),
                clerk.unitId());
        var request = ask(RequestKind.EXTENSION, endOf(LocalDate.now(clock).plusDays(8)));

        assertThatExceptionOfType(OwnRequest.class).isThrownBy(() -> requests.grant(request, null, null, both, null));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("""
                        update deadline_request set state = 'GRANTED', settled_at = now(), settled_by = requested_by,
                            granted_until = until where deadline_request_id = :id
                        """).param("id", request.value()).update());
    }

    @Test
    void waitsOnlyOnceForTheSame() {
        ask(RequestKind.EXTENSION, endOf(LocalDate.now(clock).plusDays(8)));

        assertThatExceptionOfType(RequestPending.class)
                .isThrownBy(() ->
                        ask(RequestKind.EXTENSION, endOf(LocalDate.now(clock).plusDays(9))));
    }

    @Test
    void takesOneOfTwoRulingsAtOnce() throws Exception {
        var request = ask(RequestKind.EXTENSION, endOf(LocalDate.now(clock).plusDays(8)));
        var version = reader.require(request, supervisor).row().version();

        var outcomes = atOnce(
                () -> requests.grant(request, null, null, supervisor, version),
                () -> requests.refuse(request, "不同意", supervisor, version));

        assertThat(outcomes.stream().filter(java.util.Objects::isNull)).hasSize(1);
        assertThat(outcomes.stream().filter(java.util.Objects::nonNull))
                .singleElement()
                .satisfiesAnyOf(
                        refused -> assertThat(refused).isInstanceOf(RequestSettled.class),
                        refused -> assertThat(refused).isInstanceOf(StaleVersion.class),
                        refused -> assertThat(refused).isInstanceOf(DataAccessException.class));
        var isGranted = reader.require(request, supervisor).row().state() == RequestState.GRANTED;
        assertThat(histories.of(finding.value(), deadline, supervisor).changes())
                .hasSize(isGranted ? 1 : 0);
    }

    @Test
    void lapsesOnceThereIsNothingLeftToRuleOn() {
        var request = ask(RequestKind.EXTENSION, endOf(LocalDate.now(clock).plusDays(8)));
        assignments.withdraw(finding, "误报", supervisor, null);

        assertThatExceptionOfType(DeadlineEnded.class)
                .isThrownBy(() -> requests.grant(request, null, null, supervisor, null));
        lapsed.lapse();

        assertThat(reader.require(request, supervisor).row().state()).isEqualTo(RequestState.LAPSED);
    }

    @Test
    void isTakenBackAndAskedForAgain() {
        var until = endOf(LocalDate.now(clock).plusDays(8));
        requests.takeBack(ask(RequestKind.EXTENSION, until), clerk);

        ask(RequestKind.EXTENSION, until);

        assertThat(requestsInState(RequestState.TAKEN_BACK)).isOne();
        assertThat(requestsInState(RequestState.PENDING)).isOne();
    }

    @Test
    void tellsTheOtherSide() {
        var request = ask(RequestKind.EXTENSION, endOf(LocalDate.now(clock).plusDays(8)));
        requests.refuse(request, "进度过慢，不同意", supervisor, null);

        assertThat(announced("EXTENSION_REQUESTED").audience())
                .contains(
                        Audience.role("SUPERVISOR"),
                        Audience.account(world.inspector.accountId().value()));
        var refusal = announced("EXTENSION_REFUSED");
        assertThat(refusal.audience()).contains(Audience.unit(world.district.township.value()));
        assertThat(refusal.detail()).containsEntry("comment", "进度过慢，不同意");
    }

    @Test
    void offersWhatMayBeAskedForNow() {
        assertThat(histories.of(finding.value(), deadline, clerk).open())
                .containsExactly(RequestKind.EXTENSION, RequestKind.HOLD, RequestKind.COORDINATION);
        assertThat(histories.of(finding.value(), deadline, supervisor).open()).isEmpty();
        ask(RequestKind.EXTENSION, endOf(LocalDate.now(clock).plusDays(8)));
        assertThat(histories.of(finding.value(), deadline, clerk).open())
                .containsExactly(RequestKind.HOLD, RequestKind.COORDINATION);
        clock.moveOn(Duration.ofDays(4));
        assertThat(histories.of(finding.value(), deadline, clerk).open())
                .containsExactly(RequestKind.HOLD, RequestKind.APPEAL, RequestKind.COORDINATION);
    }

    @Test
    void aLeaderSeesWhatIsTheirsBehindAnyNumberOfOthers() {
        wantTwoSignatures();
        for (var other = 0; other < 3; other++) {
            requests.ask(deadlineOf(assigned(DeadlineTerm.days(5))), RequestKind.COORDINATION, null, WHY, clerk);
        }
        var asked = Math.toIntExact(reader.pending(Integer.MAX_VALUE).size());
        var request = ask(RequestKind.HOLD, endOf(LocalDate.now(clock).plusDays(20)));
        requests.grant(request, null, "拟同意", supervisor, null);

        assertThat(reader.pending(asked)).extracting(entry -> entry.row().id()).doesNotContain(request.value());
        assertThat(reader.pendingFor(leader(), asked))
                .allSatisfy(entry ->
                        assertThat(entry.row().mayBeRuledOnBy(leader())).isTrue())
                .extracting(entry -> entry.row().id())
                .contains(request.value());
        assertThat(reader.pendingFor(supervisor, Integer.MAX_VALUE))
                .extracting(entry -> entry.row().id())
                .doesNotContain(request.value());
    }

    private void wantTwoSignatures() {
        rules.keep(world.district.campaign.value(), new DeadlineRules(2, 30, 180, 5, 2, 0));
    }

    private SignedIn leader() {
        return world.district.leader;
    }

    private FindingId assigned(DeadlineTerm term) {
        var id = FindingId.next();
        beans.getBean(org.duban.finding.FindingIntake.class)
                .log(
                        id,
                        world.command(null, world.market, null, world.district.township, DueBy.of(term)),
                        world.inspector);
        return id;
    }

    private RequestId ask(RequestKind kind, @Nullable Instant until) {
        return requests.ask(deadline, kind, until, WHY, clerk);
    }

    private void grantExtension(int days) {
        var request = ask(RequestKind.EXTENSION, endOf(LocalDate.now(clock).plusDays(days)));
        requests.grant(request, null, null, supervisor, null);
    }

    private DeadlineId deadlineOf(FindingId id) {
        return deadline("select deadline_id from finding where finding_id = :id", id.value());
    }

    private DeadlineId deadlineOf(TaskId id) {
        return deadline("select deadline_id from task where task_id = :id", id.value());
    }

    private DeadlineId deadline(String sql, UUID id) {
        return new DeadlineId(jdbc.sql(sql).param("id", id).query(UUID.class).single());
    }

    private Deadline current() {
        return deadlines.require(deadline);
    }

    private FindingState state() {
        return findings.details(finding, supervisor).facts().state();
    }

    private List<String> events() {
        return findings.events(finding, supervisor).stream()
                .map(Activity::event)
                .toList();
    }

    private Announcement announced(String event) {
        return events.stream(Announcement.class)
                .filter(announcement -> announcement.event().equals(event))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private int requestsInState(RequestState state) {
        return jdbc.sql("select count(*) from deadline_request where deadline_id = :id and state = :state")
                .params(Map.of("id", deadline.value(), "state", state.name()))
                .query(Integer.class)
                .single();
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private static void as(SignedIn who, Runnable act) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        act.run();
        SecurityContextHolder.clearContext();
    }

    /** What each was refused with; null for the one that was taken. */
    private static List<@Nullable Throwable> atOnce(Runnable one, Runnable other) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            return pool.invokeAll(List.of(outcome(one), outcome(other))).stream()
                    .map(RequestJourneyTests::get)
                    .toList();
        } finally {
            pool.shutdown();
        }
    }

    private static Callable<@Nullable Throwable> outcome(Runnable act) {
        return () -> {
            try {
                act.run();
                return null;
            } catch (RuntimeException refusal) {
                return refusal;
            }
        };
    }

    private static @Nullable Throwable get(Future<@Nullable Throwable> outcome) {
        try {
            return outcome.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
