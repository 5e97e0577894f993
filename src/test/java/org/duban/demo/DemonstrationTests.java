package org.duban.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.account.AccountDirectory;
import org.duban.account.AccountFilter;
import org.duban.account.AccountId;
import org.duban.account.AccountRow;
import org.duban.account.DemoAccounts;
import org.duban.account.SignedIn;
import org.duban.finding.FindingDoors;
import org.duban.finding.FindingState;
import org.duban.shared.Slice;
import org.duban.support.OwnDatabase;
import org.duban.unit.UnitId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The demonstration as it is after the first start, whenever that is. */
@SpringBootTest(properties = "duban.data-dir=target/demo-data")
@ActiveProfiles("demo")
@Import(OwnDatabase.class)
abstract class DemonstrationTests {

    @Autowired
    private DemoLoader loader;

    @Autowired
    private DemoAccounts offered;

    @Autowired
    private AccountDirectory accounts;

    @Autowired
    private FindingDoors doors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void takesAllRowsOfTheLedgers() {
        assertThat(count("unit")).isEqualTo(38);
        assertThat(count("campaign")).isEqualTo(9);
        assertThat(count("task where fingerprint is not null")).isEqualTo(38);
        assertThat(count("finding where fingerprint is not null")).isEqualTo(29);
    }

    @Test
    void holdsMeetingsWhoseDecisionsAreTasks() {
        assertThat(count("meeting where state = 'ISSUED'")).isEqualTo(2);
        assertThat(count("meeting where state = 'DRAFT'")).isEqualTo(1);
        assertThat(count("meeting_decision where task_id is not null")).isEqualTo(5);
        assertThat(count("meeting_receipt where read_at is not null")).isEqualTo(4);
        assertThat(count("milestone join meeting_decision using (task_id)")).isEqualTo(4);
    }

    @Test
    void givesEachWorkstreamTasks() {
        assertThat(count("workstream w where not exists (select from task t where t.workstream_id = w.workstream_id)"))
                .isZero();
    }

    @Test
    void plansASiteBackFromItsEnd() {
        assertThat(count("task where planned_from is not null")).isEqualTo(13);
        assertThat(count("task where section_of is not null")).isEqualTo(4);
        assertThat(count("task_dependency")).isEqualTo(6);
        assertThat(count("plan_baseline")).isEqualTo(2);
        assertThat(count("lag_reason")).isEqualTo(2);
    }

    @Test
    void marksTheDatabaseSoThatItNeverGoesLive() {
        assertThat(count("demonstration")).isEqualTo(1);
    }

    @Test
    void loadsOnceAndNotAgain() {
        var before = List.of(count("finding"), count("activity"), count("evidence"), count("ranking_edition"));

        loader.run(new DefaultApplicationArguments());

        assertThat(List.of(count("finding"), count("activity"), count("evidence"), count("ranking_edition")))
                .isEqualTo(before);
    }

    @Test
    void showsFindingsInEveryState() {
        assertThat(jdbc.sql("select distinct state from finding")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(names());
        assertThat(count("finding where state not in ('DRAFT', 'WITHDRAWN')")).isGreaterThan(140);
        assertThat(count("finding where recurrence_of is not null")).isPositive();
        assertThat(count("finding where on_the_spot")).isPositive();
        assertThat(count("finding where state = 'RECTIFYING' and reworks > 0")).isPositive();
        assertThat(count("rectification where not in_time")).isPositive();
        assertThat(count("overdue")).isPositive();
    }

    @Test
    void hasSomethingBehindTheDoorOfEachWhoMayTry() {
        assertThat(offered.list())
                .extracting(DemoAccounts.DemoAccount::username)
                .containsExactly(
                        "supervisor",
                        "inspector",
                        "inspector2",
                        "wenchang",
                        "bankou",
                        "xuwan",
                        "bankou-admin",
                        "leader",
                        "admin");
        for (var clerk : List.of("wenchang", "bankou", "xuwan")) {
            assertThat(doors.openOf(signedIn(clerk))).as(clerk).hasSizeGreaterThan(5);
        }
        assertThat(doors.submitted(50)).isNotEmpty();
        assertThat(doors.disputed(50)).isNotEmpty();
        assertThat(doors.drafts(50)).isNotEmpty();
        assertThat(doors.lateUnits(50)).isNotEmpty();
    }

    @Test
    void tellsOfTheWeeksBeforeTodayAndOfNothingThatIsStillToCome() {
        var today = LocalDate.now(clock);

        assertThat(count("activity where occurred_at > now_of_the_test")).isZero();
        assertThat(count("finding where found_at > now_of_the_test or closed_at > now_of_the_test"))
                .isZero();
        assertThat(count("finding where found_at > now_of_the_test - interval '2 days'"))
                .isPositive();
        assertThat(count("finding where found_at < now_of_the_test - interval '65 days'"))
                .isZero();
        assertThat(jdbc.sql("select assessed_on from campaign where name = '创建国家卫生城市百日冲刺'")
                        .query(LocalDate.class)
                        .single())
                .isBetween(today.plusDays(35), today.plusDays(41));
    }

    @Test
    void leavesNothingForTheSweepsOfTheFirstMinute() {
        assertThat(count("""
                        deadline d where met_at is null and cancelled_at is null and held_at is null
                            and due_at <= now_of_the_test
                            and not exists (select from overdue o where o.deadline_id = d.deadline_id)
                        """)).isZero();
    }

    @Test
    void putsOutThePapersOfTheMorningAndDraftsThoseOfTheDay() {
        assertThat(jdbc.sql("select distinct kind from document where issued_at is not null")
                        .query(String.class)
                        .list())
                .as("the others depend on the day of the week")
                .contains("BULLETIN", "HAND_OVER");
        assertThat(jdbc.sql("select kind from document where issued_at is null")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("BRIEF", "BULLETIN", "LEDGER");
        assertThat(jdbc.sql("select distinct language from document")
                        .query(String.class)
                        .list())
                .containsExactly("zh-CN");
    }

    @Test
    void publishesTheRankingsOfTheLastWeeksAndDraftsThisOne() {
        assertThat(count("ranking_edition where published_at is not null")).isGreaterThanOrEqualTo(2);
        assertThat(count("ranking_edition where published_at is null")).isEqualTo(1);
    }

    private int count(String from) {
        var now = "timestamptz '" + clock.instant() + "'";
        return jdbc.sql("select count(*) from " + from.replace("now_of_the_test", now))
                .query(Integer.class)
                .single();
    }

    final SignedIn signedIn(String username) {
        var account = accounts.list(new AccountFilter(null, null, false), Slice.MOST, null).items().stream()
                .filter(row -> row.username().equals(username))
                .findFirst()
                .orElseThrow();
        return signedIn(account);
    }

    private static SignedIn signedIn(AccountRow account) {
        return new SignedIn(
                new AccountId(account.id()),
                account.username(),
                account.displayName(),
                Set.copyOf(account.roles()),
                account.unitId() == null ? null : new UnitId(account.unitId()));
    }

    private static String[] names() {
        return Stream.of(FindingState.values()).map(Enum::name).toArray(String[]::new);
    }
}
