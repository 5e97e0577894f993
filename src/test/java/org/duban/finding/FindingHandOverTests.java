package org.duban.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duban.account.AccountDetails;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.activity.Activity;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.evidence.EvidenceId;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.Photos;
import org.duban.evidence.UploadedFile;
import org.duban.inspection.InspectionWorld;
import org.duban.shared.Conflict;
import org.duban.shared.Uuids;
import org.duban.support.FullStackTest;
import org.duban.unit.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A finding is handed down, with the clock it has, and nobody who had it verifies it. */
@FullStackTest
class FindingHandOverTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private FindingHandOver handOver;

    @Autowired
    private FindingAssignments assignments;

    @Autowired
    private FindingRectifications rectifications;

    @Autowired
    private FindingReader reader;

    @Autowired
    private AutomaticAcknowledgement silence;

    @Autowired
    private AccountService accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Clock clock;

    private InspectionWorld world;
    private UnitId village;
    private SignedIn clerk;
    private SignedIn villageClerk;

    @BeforeEach
    void aTownshipWithAVillage() {
        world = new InspectionWorld(beans);
        village = world.district.village;
        clerk = world.district.clerk;
        villageClerk = account("handover-village-", Role.UNIT, village);
    }

    @Test
    void goesToTheUnitBelowByTheSameDateAndIsAcknowledgedAnew() {
        var finding = assigned();
        rectifications.acknowledge(finding, "街道网格员", clerk, null);
        var before = details(finding);

        handOver.handOver(finding, village, "请村里当天清运", clerk, null);

        var after = reader.details(finding, villageClerk);
        assertThat(after.facts().unitId()).isEqualTo(village.value());
        assertThat(after.facts().state()).isEqualTo(FindingState.ASSIGNED);
        assertThat(after.facts().responsiblePerson()).isNull();
        assertThat(after.deadline()).isEqualTo(before.deadline());
        assertThat(deadlineUnit(finding)).isEqualTo(village.value());
        assertThat(details(finding).facts().unitId())
                .as("the unit above still sees it")
                .isEqualTo(village.value());
    }

    @Test
    void leavesWhoHadItInTheLogAndWithTheDeadline() {
        var finding = assigned();

        handOver.handOver(finding, village, "请村里当天清运", clerk, null);

        var event = reader.events(finding, clerk).stream()
                .filter(activity -> activity.event().equals("HANDED_OVER"))
                .map(Activity::detail)
                .findFirst()
                .orElseThrow();
        assertThat(event)
                .containsEntry("formerUnitId", world.district.township.toString())
                .containsEntry("unitId", village.toString())
                .containsEntry("reason", "请村里当天清运");
        assertThat(jdbc.sql("select kind from deadline_change join deadline using (deadline_id) where subject_id = :id")
                        .param("id", finding.value())
                        .query(String.class)
                        .list())
                .containsExactly("HANDED_OVER");
        await().untilAsserted(() -> assertThat(toldOf(finding)).containsExactly("HANDED_OVER"));
    }

    @Test
    void goesNeitherUpNorSidewaysNorToItself() {
        var finding = assigned();
        for (var elsewhere : List.of(
                world.district.district, world.district.otherTownship, world.district.township, UnitId.next())) {
            assertThatExceptionOfType(HandedOverElsewhere.class)
                    .isThrownBy(() -> handOver.handOver(finding, elsewhere, "请办理", clerk, null));
        }
        handOver.handOver(finding, village, "请办理", clerk, null);

        assertThatExceptionOfType(HandedOverElsewhere.class)
                .isThrownBy(() -> handOver.handOver(finding, world.district.township, "还回去", villageClerk, null));
    }

    @Test
    void isNotThereForAnotherUnitAndNotForInspectors() {
        var finding = assigned();

        assertThatExceptionOfType(FindingNotFound.class)
                .isThrownBy(() -> handOver.handOver(finding, village, "请办理", world.district.otherClerk, null));
        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(() -> handOver.handOver(finding, village, "请办理", world.inspector, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dispute", "hold", "submit"})
    void waitsWhileItIsDisputedHeldOrHandedIn(String verb) {
        var finding = assigned();
        switch (verb) {
            case "dispute" -> assignments.dispute(finding, "不属于我单位", clerk, null);
            case "hold" ->
                assignments.hold(finding, "管线改造", clock.instant().plusSeconds(86_400), world.district.supervisor, null);
            default -> submit(finding, clerk);
        }

        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> handOver.handOver(finding, village, "请办理", clerk, null));
        assertThat(details(finding).facts().unitId()).isEqualTo(world.district.township.value());
    }

    @Test
    void isNotHandedDownOnceItIsLate() {
        var finding = assigned();
        jdbc.sql("update deadline set started_at = started_at - interval '3 days', due_at = due_at - interval '3 days'"
                        + " where subject_id = :id")
                .param("id", finding.value())
                .update();

        assertThatExceptionOfType(HandedOverTooLate.class)
                .isThrownBy(() -> handOver.handOver(finding, village, "请办理", clerk, null))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void isVerifiedByNobodyOfTheUnitThatHadIt() {
        var finding = assigned();
        handOver.handOver(finding, village, "请办理", clerk, null);
        submit(finding, villageClerk);
        var ofTheTownship = account("handover-inspector-", Role.INSPECTOR, world.district.township);

        assertThat(reader.details(finding, ofTheTownship).allowed()).doesNotContain(FindingAction.PASS);
        assertThatExceptionOfType(VerifierInvolved.class)
                .isThrownBy(() -> rectifications.pass(finding, null, ofTheTownship, null));
        assertThatExceptionOfType(DataAccessException.class)
                .as("the database refuses it whoever writes")
                .isThrownBy(() -> jdbc.sql("""
                                insert into verification
                                    (verification_id, rectification_id, result, verified_at, verified_by)
                                select :id, rectification_id, 'PASS', now(), :by
                                from rectification where finding_id = :finding
                                """)
                        .param("id", Uuids.next())
                        .param("by", ofTheTownship.accountId().value())
                        .param("finding", finding.value())
                        .update())
                .withMessageContaining("the verifier belongs to a unit that rectified");
        rectifications.pass(finding, null, world.inspector, null);
        assertThat(details(finding).facts().state()).isEqualTo(FindingState.CLOSED);
    }

    @Test
    void givesTheUnitBelowItsOwnTimeToAcknowledgeAndToDisagree() {
        var finding = assigned();
        jdbc.sql("update deadline set started_at = started_at - interval '5 days', due_at = due_at + interval '5 days'"
                        + " where subject_id = :id")
                .param("id", finding.value())
                .update();
        handOver.handOver(finding, village, "请办理", clerk, null);

        silence.acknowledge();

        assertThat(details(finding).facts().state()).isEqualTo(FindingState.ASSIGNED);
        assignments.dispute(finding, "不在我村范围", villageClerk, null);
        assertThat(details(finding).facts().state()).isEqualTo(FindingState.DISPUTED);
    }

    @Test
    void isHandedDownOnceWhenTwoDoItAtTheSameTime() throws InterruptedException, ExecutionException {
        var finding = assigned();
        var barrier = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var attempts = List.of(attempt(pool, barrier, finding), attempt(pool, barrier, finding));
            var done = 0;
            for (var attempt : attempts) {
                done += attempt.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
        assertThat(reader.events(finding, clerk))
                .extracting(Activity::event)
                .filteredOn("HANDED_OVER"::equals)
                .hasSize(1);
    }

    @Test
    void isHandedDownOnThePageAndByScripts() {
        var finding = assigned();
        var page = mvc.get().uri("/findings/" + finding).with(user(clerk)).exchange();
        assertThat(page).bodyText().contains("id=\"handover\"").contains(village.toString());

        var refused = mvc.post()
                .uri("/findings/" + finding + "/handover")
                .param("unitId", village.toString())
                .with(user(clerk))
                .with(csrf())
                .exchange();
        assertThat(refused).hasStatus(422).bodyText().contains("请写明理由");

        var script = mvc.post()
                .uri("/api/v1/findings/" + finding + "/handover")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"unitId\":\"" + village + "\",\"reason\":\"请村里清运\"}")
                .with(user(clerk))
                .with(csrf())
                .exchange();
        assertThat(script).hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo("ASSIGNED");
    }

    private Future<Boolean> attempt(ExecutorService pool, CyclicBarrier barrier, FindingId finding) {
        Callable<Boolean> attempt = () -> {
            barrier.await();
            try {
                handOver.handOver(finding, village, "请办理", clerk, null);
                return true;
            } catch (OptimisticLockingFailureException | HandedOverElsewhere overtaken) {
                return false;
            }
        };
        return pool.submit(attempt);
    }

    private List<String> toldOf(FindingId finding) {
        return jdbc.sql("select event from message where account_id = :account and subject_id = :finding")
                .param("account", villageClerk.accountId().value())
                .param("finding", finding.value())
                .query(String.class)
                .list();
    }

    private FindingId assigned() {
        var id = FindingId.next();
        beans.getBean(FindingIntake.class)
                .log(
                        id,
                        world.command(
                                null, world.market, null, world.district.township, DueBy.of(DeadlineTerm.days(2))),
                        world.inspector);
        return id;
    }

    private void submit(FindingId finding, SignedIn by) {
        rectifications.acknowledge(finding, "网格员", by, null);
        rectifications.submit(finding, "已清运", Effort.NONE, List.of(photo(by)), by, null);
    }

    private EvidenceId photo(SignedIn by) {
        var content = Photos.jpeg(64, 48);
        return beans.getBean(EvidenceService.class)
                .store(new UploadedFile("a.jpg", content.length, new ByteArrayResource(content)), by.accountId());
    }

    private FindingDetails details(FindingId finding) {
        return reader.details(finding, clerk);
    }

    private UUID deadlineUnit(FindingId finding) {
        return jdbc.sql("select unit_id from deadline where subject_id = :id and cancelled_at is null")
                .param("id", finding.value())
                .query(UUID.class)
                .single();
    }

    private SignedIn account(String name, Role role, UnitId unit) {
        var username = name + world.district.mark();
        var id = accounts.open(new AccountDetails(username, name, Set.of(role), unit), "long-enough-1");
        return new SignedIn(id, username, name, Set.of(role), unit);
    }
}
