package org.duban.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.UUID;
import org.duban.account.AccountDetails;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.desk.FirstStep;
import org.duban.desk.FirstSteps;
import org.duban.desk.Mark;
import org.duban.support.OwnDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real installation that has nothing yet: what it is told to do first, and a sample to look at. */
@SpringBootTest(properties = "duban.data-dir=target/sample-data")
@Import(OwnDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleCampaignTests {

    @Autowired
    private SampleCampaigns samples;

    @Autowired
    private FirstSteps steps;

    @Autowired
    private AccountService accounts;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn administrator;
    private UUID campaign;

    @BeforeAll
    void load() {
        var roles = Set.of(Role.ADMIN, Role.SUPERVISOR);
        var id = accounts.open(new AccountDetails("first", "管理员", roles, null), "a long password");
        administrator = new SignedIn(id, "first", "管理员", roles, null);
        campaign = samples.load().value();
    }

    @Test
    void tellsFindingsInEveryState() {
        assertThat(jdbc.sql("select distinct state from finding")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "DRAFT", "ASSIGNED", "RECTIFYING", "SUBMITTED", "CLOSED", "DISPUTED", "ON_HOLD", "WITHDRAWN");
        assertThat(count("finding")).isEqualTo(31);
        assertThat(count("rectification where not in_time")).isPositive();
        assertThat(count("deadline where subject_kind = 'FINDING' and met_at is null and held_at is null"
                        + " and cancelled_at is null and due_at < now()"))
                .isPositive();
    }

    @Test
    void hasWhatElseACampaignHas() {
        assertThat(count("inspection")).isEqualTo(2);
        assertThat(count("task where planned_from is not null")).isEqualTo(3);
        assertThat(count("indicator_value")).isEqualTo(5);
        assertThat(count("ranking_edition where published_at is not null")).isEqualTo(1);
        assertThat(count("place")).isEqualTo(10);
    }

    @Test
    void isMarkedAsWhatItIs() {
        for (var table : new String[] {"campaign", "unit", "place"}) {
            assertThat(count(table + " where not sample")).as(table).isZero();
        }
        assertThat(count("account where not sample")).isEqualTo(1);
    }

    /** A supervisor would hear of disputes, and everybody of a ranking. */
    @Test
    void nobodySignsInAsSomebodyOfItAndNobodyIsTold() {
        await().untilAsserted(() -> assertThat(count("event_publication")).isZero());

        assertThat(count("account where sample and disabled_at is null")).isZero();
        assertThat(count("message")).isZero();
        assertThat(count("delivery")).isZero();
    }

    @Test
    void isThereOnce() {
        assertThatExceptionOfType(SampleThere.class).isThrownBy(samples::load);
    }

    @Test
    void takesNoneOfTheFirstSteps() {
        var todo = steps.of(administrator).orElseThrow();

        assertThat(todo.sample()).isEqualTo(campaign);
        assertThat(todo.lines()).extracting(FirstSteps.Line::step).containsExactly(FirstStep.values());
        assertThat(todo.lines())
                .filteredOn(line -> line.step() != FirstStep.CALENDAR)
                .noneMatch(FirstSteps.Line::taken);
    }

    @Test
    void theListCanBePutAsideByEachForThemselves() {
        steps.mark(administrator.accountId(), Mark.BACKUP);
        assertThat(steps.of(administrator).orElseThrow().taken()).isPositive();

        steps.mark(administrator.accountId(), Mark.LIST);
        steps.mark(administrator.accountId(), Mark.LIST);

        assertThat(steps.of(administrator)).isEmpty();
        jdbc.sql("delete from desk_mark").update();
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }
}
