package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.duban.evidence.Photos;
import org.duban.support.DistrictTime;
import org.duban.support.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two processes on one database flag and escalate what passes, and one of them is killed while it does. */
class TwoNodesTests {

    private static final int FINDINGS = 2000;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

    private final String url = TestPostgres.shared().createDatabase();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(
            url, TestPostgres.shared().username(), TestPostgres.shared().password()));

    @TempDir
    private Path directory;

    private String[] settings;

    @BeforeEach
    void bothLookEverySecond() {
        settings = new String[] {
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=" + TestPostgres.shared().username(),
            "--spring.datasource.password=" + TestPostgres.shared().password(),
            "--duban.jobs.enabled=true",
            "--duban.deadline.sweep=* * * * * *",
            "--duban.deadline.ladder=* * * * * *"
        };
    }

    @Test
    void everyDeadlineIsFlaggedOnceAndEachOfItsStepsFiresOnce() throws Exception {
        try (var one = RunningDuban.startEmpty(directory.resolve("one"), settings);
                var other = RunningDuban.startAgain(directory.resolve("two"), settings)) {
            passOneAfterAnother(one);

            await().atMost(LONG_ENOUGH).until(() -> fired() > FINDINGS / 4);
            one.kill();
            assertThat(fired()).isLessThan(FINDINGS);
            letTheLocksOfTheDeadRunOut();
            letTheSecondHalfPass();
            await().atMost(LONG_ENOUGH).until(() -> fired() >= FINDINGS && flagged() >= FINDINGS);

            assertThat(other.get("/actuator/health").statusCode()).isEqualTo(200);
        }

        assertThat(fired()).isEqualTo(FINDINGS);
        assertThat(flagged()).isEqualTo(FINDINGS);
        assertThat(eventsOfEachFinding("STEP_FIRED")).isOne();
        assertThat(eventsOfEachFinding("OVERDUE")).isOne();
    }

    /**
     * Two thousand findings like one that was logged, due every five milliseconds from now on; but the second half later than
     * anybody waits, so that something is left to be done after the kill, however fast the nodes are.
     */
    private void passOneAfterAnother(RunningDuban duban) throws IOException {
        var unit = duban.create("/api/v1/units", "{\"name\":\"示范区\",\"level\":\"DISTRICT\"}");
        var campaign = duban.create(
                "/api/v1/campaigns", """
                {"name":"百日冲刺","zoneUnitId":"%s","startsOn":"%s"}""".formatted(unit, DistrictTime.today().minusDays(1)));
        duban.create("/api/v1/findings", """
                {"campaignId":"%s","unitId":"%s","placeText":"庆丰路","category":"暴露垃圾",
                 "description":"绿化带内有白色垃圾","evidenceIds":["%s"],
                 "deadline":{"kind":"DAYS","amount":2}}""".formatted(campaign, unit, duban.handIn(Photos.jpeg(40, 30))));
        jdbc.sql("""
                        with copy as (
                            select n, gen_random_uuid() as finding_id, gen_random_uuid() as deadline_id,
                                   now() + interval '2 s' + n * interval '5 ms'
                                       + case when n > :findings / 2 then interval '10 days' else interval '0' end as due_at
                            from generate_series(1, :findings) n
                        ), due as (
                            insert into deadline
                            select (jsonb_populate_record(d, jsonb_build_object('deadline_id', c.deadline_id,
                                'subject_id', c.finding_id, 'due_at', c.due_at, 'original_due_at', c.due_at))).*
                            from deadline d, copy c
                        )
                        insert into finding
                        select (jsonb_populate_record(f, jsonb_build_object('finding_id', c.finding_id,
                            'number', 'N-' || c.n, 'deadline_id', c.deadline_id))).*
                        from finding f, copy c
                        """).param("findings", FINDINGS).update();
    }

    /** A node that is killed while it looks keeps others from looking for two minutes. */
    private void letTheLocksOfTheDeadRunOut() {
        jdbc.sql("update shedlock set lock_until = now() where lock_until > now()")
                .update();
    }

    private void letTheSecondHalfPass() {
        jdbc.sql("""
                        update deadline set due_at = due_at - interval '10 days', original_due_at = original_due_at - interval '10 days'
                        where due_at > now() + interval '5 days'
                        """).update();
    }

    private int fired() {
        return count("select count(*) from step_fired");
    }

    private int flagged() {
        return count("select count(*) from overdue");
    }

    /** How often the event was recorded of the finding that has most of it, if each that passed has it at all. */
    private int eventsOfEachFinding(String event) {
        assertThat(count("select count(distinct subject_id) from activity where event = '%s'".formatted(event)))
                .isEqualTo(FINDINGS);
        return count(
                "select max(n) from (select count(*) as n from activity where event = '%s' group by subject_id) each_one"
                        .formatted(event));
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
