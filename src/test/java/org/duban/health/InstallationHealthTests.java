package org.duban.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.duban.account.Role;
import org.duban.deadline.OverdueSweep;
import org.duban.notification.NotificationWorld;
import org.duban.notification.channel.ChannelDetails;
import org.duban.notification.channel.ChannelKind;
import org.duban.notification.channel.ChannelService;
import org.duban.platform.scheduling.Job;
import org.duban.platform.scheduling.Jobs;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.duban.support.Visitors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the checks tell of an installation in which something has gone wrong. Its jobs do not run: tests do their work. */
@FullStackTest
class InstallationHealthTests {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private InstallationHealth health;

    @Autowired
    private Jobs jobs;

    @Autowired
    private OverdueSweep sweep;

    @Autowired
    private ChannelService channels;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvcTester mvc;

    @AfterEach
    void putBack() {
        clock.putBack();
        jdbc.sql("delete from shedlock").update();
        jdbc.sql("delete from evidence_verification").update();
    }

    @Test
    void aSweepThatNobodyBeginsIsSilentAndSaysHowManyItMissed() {
        var world = new NotificationWorld(beans);
        world.finding("暗巷积水", clock.instant().plusSeconds(60), false, 0);
        clock.moveOn(AN_HOUR);

        var condition = condition("sweep");

        assertThat(condition.level()).isEqualTo(HealthLevel.TROUBLE);
        assertThat(condition.state()).isEqualTo("silent");
        assertThat((Integer) condition.arguments().get(0)).isPositive();
    }

    @Test
    void aSweepThatBeginsAndDoesNotFlagIsBehindUntilItHas() {
        var world = new NotificationWorld(beans);
        world.finding("暗巷积水", clock.instant().plusSeconds(60), false, 0);
        clock.moveOn(AN_HOUR);
        begun("overdue-sweep", clock.instant());

        assertThat(condition("sweep").state()).isEqualTo("behind");

        sweep.flag();

        assertThat(condition("sweep").state()).isEqualTo("working");
        assertThat(condition("sweep").level()).isEqualTo(HealthLevel.GOOD);
    }

    @Test
    void aJobIsMissedOnlyWhenItsTimeHasPassed() {
        clock.moveOn(AN_HOUR);
        var now = clock.instant();
        begun("overdue-sweep", now.minus(Duration.ofMinutes(2)));
        begun("escalation-tick", now.minus(Duration.ofMinutes(6)));
        begun("ranking-drafting", now.minus(Duration.ofMinutes(6)));

        assertThat(jobs.require("overdue-sweep").missed()).isFalse();
        assertThat(jobs.require("escalation-tick").missed()).isTrue();
        assertThat(condition("ladder").state()).isEqualTo("silent");
        assertThat(jobs.require("message-keeping").begun()).isNull();
        assertThat(jobs.require("message-keeping").due()).isAfter(now.minus(Duration.ofDays(1)));
        assertThat(condition("jobs").level()).isEqualTo(HealthLevel.TROUBLE);
    }

    @Test
    void whatHoldsItsLockIsStillAtWork() {
        clock.moveOn(AN_HOUR);
        var now = clock.instant();
        begun("overdue-sweep", now.minus(Duration.ofMinutes(6)), now.plusSeconds(5));

        assertThat(jobs.require("overdue-sweep").missed()).isFalse();
    }

    @Test
    void allJobsThatAreSharedOutAreKnown() {
        assertThat(jobs.all())
                .extracting(Job::name)
                .contains("overdue-sweep", "escalation-tick", "digest", "photo-hashing", "calendar-warning")
                .hasSizeGreaterThan(14)
                .doesNotHaveDuplicates();
        assertThat(jobs.all()).allSatisfy(job -> {
            assertThat(job.setting()).startsWith("duban.");
            assertThat(job.due()).isNotNull();
        });
    }

    @Test
    void allBegunInTimeIsWell() {
        clock.moveOn(AN_HOUR);
        jobs.all().forEach(job -> begun(job.name(), clock.instant()));

        assertThat(condition("jobs").level()).isEqualTo(HealthLevel.GOOD);
        assertThat(condition("ladder").state()).isEqualTo("working");
        assertThat(condition("ladder").facts()).extracting(Fact::name).containsExactly("last-run", "steps", "fired");
    }

    @Test
    void aChannelThatFailsIsNamed() {
        var details = new ChannelDetails("健康检查群", "http://localhost:9/x", "geheim", null, List.of(), "zh-CN", true);
        var channel = channels.open(ChannelKind.WEBHOOK, details);
        try {
            jdbc.sql(
                            "insert into channel_health (channel_id, failures, last_error) values (:id, 2, 'ANSWER: HTTP 500')")
                    .param("id", channel.value())
                    .update();

            var condition = condition("messages");

            assertThat(condition.state()).isEqualTo("failing");
            assertThat(condition.arguments().toString()).contains("健康检查群");
        } finally {
            channels.change(channel, new ChannelDetails("健康检查群", null, null, null, List.of(), "zh-CN", false), null);
        }
    }

    @Test
    void evidenceThatWasFoundDamagedStaysTroubleUntilItIsWhole() {
        verified(Duration.ofDays(2), 3);
        assertThat(condition("storage").state()).isEqualTo("damaged");
        assertThat(condition("storage").arguments()).containsExactly(3L);

        verified(Duration.ofDays(1), 0);
        assertThat(condition("storage").state()).isEqualTo("working");

        clock.moveOn(Duration.ofDays(92));
        assertThat(condition("storage").state()).isEqualTo("unverified");
    }

    @Test
    void aClockThatIsWrongIsTold() {
        assertThat(condition("database").state()).isEqualTo("working");

        clock.moveOn(Duration.ofSeconds(-12));

        assertThat(condition("database").state()).isEqualTo("apart");
    }

    @Test
    void aCheckThatFailsIsTroubleAndTheOthersStillTell() {
        var report = new InstallationHealth(List.of(new Failing(), new Well()), Clock.systemUTC()).look();

        assertThat(report.level()).isEqualTo(HealthLevel.TROUBLE);
        assertThat(report.lines()).extracting(HealthReport.Line::check).containsExactly("failing", "well");
        assertThat(report.lines().get(0).condition().state()).isEqualTo("failed");
    }

    @Test
    void thePageSaysWhatToDoTheWorstFirst() throws Exception {
        clock.moveOn(AN_HOUR);

        var page = Jsoup.parse(body("/health", "zh-CN"));

        assertThat(page.select(".health-check")).hasSize(9);
        assertThat(page.select(".health-check").first().hasClass("health-trouble"))
                .isTrue();
        assertThat(page.select("#sweep .health-todo").text()).contains("怎么办", "duban.jobs.enabled");
        assertThat(page.select("#backup .health-todo").text()).contains("duban.backup.directory");
        assertThat(page.select(".health-good .health-todo")).isEmpty();
        assertThat(page.select("tbody tr.row-overdue")).isNotEmpty();
        assertThat(Jsoup.parse(body("/health", "en"))
                        .select("#sweep .health-todo")
                        .text())
                .startsWith("What to do On at least one server");
        assertThat(body("/health/troubles", "zh-CN")).contains("/health#sweep").doesNotContain("#storage");
    }

    @Test
    void monitoringReadsTheSame() {
        clock.moveOn(AN_HOUR);

        var answer =
                mvc.get().uri("/api/v1/health").with(Visitors.in(Role.ADMIN)).accept(MediaType.APPLICATION_JSON);

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.level").isEqualTo("TROUBLE");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.checks[?(@.check == 'disk')].facts.size")
                .asArray()
                .singleElement()
                .isInstanceOf(Number.class);
    }

    private Condition condition(String check) {
        return health.look().lines().stream()
                .filter(line -> line.check().equals(check))
                .findFirst()
                .orElseThrow()
                .condition();
    }

    private void begun(String lock, Instant at) {
        begun(lock, at, at);
    }

    private void begun(String lock, Instant at, Instant until) {
        jdbc.sql("""
                        insert into shedlock (name, locked_at, lock_until, locked_by) values (:name, :at, :until, 'elsewhere')
                        on conflict (name) do update set locked_at = excluded.locked_at, lock_until = excluded.lock_until
                        """)
                .param("name", lock)
                .param("at", utc(at))
                .param("until", utc(until))
                .update();
    }

    private void verified(Duration ago, long faults) {
        jdbc.sql("""
                        insert into evidence_verification (verified_at, contents, bytes, faults)
                        values (:at, 10, 1000, :faults)
                        """)
                .param("at", utc(clock.instant().minus(ago)))
                .param("faults", faults)
                .update();
    }

    private String body(String path, String language) throws Exception {
        var answer = mvc.get()
                .uri(path)
                .header("Accept-Language", language)
                .with(Visitors.in(Role.ADMIN))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private static final class Failing implements HealthCheck {

        @Override
        public String name() {
            return "failing";
        }

        @Override
        public String path() {
            return "/settings";
        }

        @Override
        public Condition look() {
            throw new IllegalStateException("no answer");
        }
    }

    private static final class Well implements HealthCheck {

        @Override
        public String name() {
            return "well";
        }

        @Override
        public String path() {
            return "/settings";
        }

        @Override
        public Condition look() {
            return Condition.good("working");
        }
    }
}
