package org.duban.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.account.AccountMother;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignDetails;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignService;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.Photos;
import org.duban.evidence.UploadedFile;
import org.duban.support.FullStackTest;
import org.duban.unit.UnitDetails;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures for monitoring move with the loop, and with nothing that did not happen. */
@FullStackTest
class FindingMetricsTests {

    @Autowired
    private FindingIntake intake;

    @Autowired
    private FindingRectifications rectifications;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private UnitService units;

    @Autowired
    private AccountService accounts;

    @Autowired
    private CampaignService campaigns;

    private UnitId office;
    private CampaignId campaign;
    private SignedIn inspector;
    private SignedIn clerk;

    @BeforeEach
    void anOffice() {
        var mark = UnitId.next().toString();
        office = units.establish(
                UnitId.next(), new UnitDetails("指标办事处" + mark, UnitLevel.TOWNSHIP, null, null, List.of(), null, 0));
        campaign = campaigns.announce(
                CampaignId.next(),
                new CampaignDetails(
                        "指标行动" + mark,
                        office,
                        null,
                        java.time.LocalDate.now(clock).minusDays(10),
                        null,
                        null,
                        null,
                        30,
                        Set.of()));
        inspector = account(Role.INSPECTOR, null);
        clerk = account(Role.UNIT, office);
    }

    @Test
    void gaugesFollowAFindingThroughTheLoop() {
        var start = gauges(clock);

        var finding = assigned();
        assertThat(moved(start, gauges(clock))).isEqualTo(Map.of("open", 1.0, "unacknowledged", 1.0));

        rectifications.acknowledge(finding, "网格员", clerk, null);
        assertThat(moved(start, gauges(clock))).isEqualTo(Map.of("open", 1.0));

        handIn(finding);
        assertThat(moved(start, gauges(clock))).isEqualTo(Map.of("open", 1.0, "unverified", 1.0));

        rectifications.pass(finding, null, inspector, null);
        assertThat(moved(start, gauges(clock))).isEmpty();
    }

    @Test
    void lateIsWhatIsLateByTheClock() {
        var later = Clock.offset(clock, Duration.ofDays(400));
        var start = gauges(later);

        assigned();

        assertThat(moved(start, gauges(later))).containsEntry("overdue", 1.0);
        assertThat(moved(start, gauges(clock))).doesNotContainEntry("overdue", 1.0);
    }

    @Test
    void countersCountEachStepOnce() {
        var start = steps();
        var finding = assigned();
        rectifications.acknowledge(finding, "网格员", clerk, null);
        handIn(finding);
        rectifications.sendBack(finding, "东段仍有垃圾", DueBy.of(DeadlineTerm.days(1)), inspector, null);
        handIn(finding);

        rectifications.pass(finding, null, inspector, null);

        assertThat(moved(start, steps()))
                .isEqualTo(Map.of(
                        "logged",
                        1.0,
                        "assigned",
                        1.0,
                        "acknowledged",
                        1.0,
                        "submitted",
                        2.0,
                        "returned",
                        1.0,
                        "closed",
                        1.0));
    }

    @Test
    void whatIsRolledBackDidNotHappen() {
        var start = steps();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    assigned();
                    throw new IllegalStateException("the power fails");
                }));

        assertThat(moved(start, steps())).isEmpty();
    }

    /** As a node just started sees them. */
    private Map<String, Double> gauges(Clock at) {
        var registry = new SimpleMeterRegistry();
        new FindingMetrics(jdbc, at, registry).bindTo(registry);
        var gauges = new HashMap<String, Double>();
        for (var name : List.of("open", "overdue", "unverified", "unacknowledged")) {
            gauges.put(name, registry.get("duban.findings." + name).gauge().value());
        }
        return gauges;
    }

    private Map<String, Double> steps() {
        var steps = new HashMap<String, Double>();
        meters.get("duban.findings.steps")
                .counters()
                .forEach(counter -> steps.put(counter.getId().getTag("step"), counter.count()));
        return steps;
    }

    /** What is other than before, and by how much. */
    private static Map<String, Double> moved(Map<String, Double> before, Map<String, Double> after) {
        var moved = new HashMap<String, Double>();
        after.forEach((name, value) -> moved.put(name, value - before.getOrDefault(name, 0.0)));
        moved.values().removeIf(difference -> difference == 0);
        return moved;
    }

    private FindingId assigned() {
        var id = FindingId.next();
        intake.log(
                id,
                new LogFinding(
                        campaign,
                        null,
                        "庆丰路绿化带",
                        null,
                        "暴露垃圾",
                        null,
                        Source.ROUTINE,
                        "绿化带内有白色垃圾",
                        null,
                        office,
                        Set.of(),
                        DueBy.of(DeadlineTerm.days(2)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        "雨天未拍照",
                        null),
                inspector);
        return id;
    }

    private void handIn(FindingId finding) {
        var photo = evidence.store(UploadedFile.of("after.jpg", Photos.jpeg(40, 30)), clerk.accountId());
        rectifications.submit(finding, "清理垃圾", Effort.NONE, List.of(photo), clerk, null);
    }

    private SignedIn account(Role role, @Nullable UnitId unit) {
        var details = AccountMother.anAccountOf(unit, role);
        var id = accounts.open(details, AccountMother.PASSWORD);
        return new SignedIn(id, details.username(), details.displayName(), Set.of(role), unit);
    }
}
