package org.duban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.duban.platform.persistence.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** A large district's work takes no longer than it may, measured against the bare SQL of the same work. */
@Tag("bench")
@ExtendWith(BenchDirectory.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "duban.data-dir=" + BenchDirectory.NAME,
            // As an office runs it; other tests do with fewer.
            "spring.datasource.hikari.minimum-idle=8",
            "spring.datasource.hikari.maximum-pool-size=20",
            "spring.datasource.hikari.connection-timeout=30000"
        })
@Import(BenchClock.InPlaceOfTheUsual.class)
@DirtiesContext
@TestMethodOrder(MethodOrderer.MethodName.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BudgetTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private EmbeddedPostgres postgres;

    @LocalServerPort
    private int port;

    private final ResultTable table = new ResultTable();

    @BeforeAll
    void aLargeDistrict() {
        BenchData.generate(postgres);
    }

    @Test
    void analysis() {
        try (var database = BareSql.asOwner(postgres)) {
            new AnalysisBench(application, database, table).measure();
        }
    }

    @Test
    void command() {
        try (var database = BareSql.asOwner(postgres)) {
            new CommandBench(application, port, database, table).measure();
        }
    }

    @Test
    void messages() throws IOException {
        try (var database = BareSql.asOwner(postgres)) {
            new DeliveryBench(application, database, table).measure();
        }
    }

    @Test
    void notice() {
        try (var database = BareSql.asOwner(postgres)) {
            new NoticeBench(application, database, table).measure();
        }
    }

    @Test
    void pages() {
        try (var database = BareSql.asOwner(postgres)) {
            new PageBench(port, database, table).measure();
        }
    }

    /** The last of all: what they bring is in no other side's reckoning. */
    @Test
    void waveOfPhones() {
        try (var database = BareSql.asOwner(postgres)) {
            new PhonesBench(application, port, database, table).measure();
        }
    }

    @Test
    void ranking() {
        try (var database = BareSql.asOwner(postgres)) {
            new RankingBench(application, database, table).measure();
        }
    }

    @Test
    void recurrence() {
        try (var database = BareSql.asOwner(postgres)) {
            new RecurrenceBench(application, database, table).measure();
        }
    }

    @Test
    void steps() {
        try (var database = BareSql.asOwner(postgres)) {
            new StepBench(application, database, table).measure();
        }
    }

    @Test
    void sweep() {
        try (var database = BareSql.asOwner(postgres)) {
            new SweepBench(application, database, table).measure();
        }
    }

    @Test
    void tick() {
        try (var database = BareSql.asOwner(postgres)) {
            new TickBench(application, database, table).measure();
        }
    }

    @Test
    void villages() {
        try (var database = BareSql.asOwner(postgres)) {
            new ListsBench(application, port, database, table).measure();
            new CoverageBench(application, database, table).measure();
        }
    }

    @AfterAll
    void publish() throws IOException {
        table.publish(machine());
        assertThat(table.broken()).as("broken budgets").isEmpty();
    }

    private String machine() {
        var memory = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
        try (var database = BareSql.asOwner(postgres)) {
            return "%,d findings; %d cores, %d GB; PostgreSQL %s; Java %s"
                    .formatted(
                            BenchData.FINDINGS,
                            Runtime.getRuntime().availableProcessors(),
                            memory >> 30,
                            database.one("show server_version"),
                            Runtime.version());
        }
    }
}
