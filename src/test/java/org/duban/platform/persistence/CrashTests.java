package org.duban.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.support.ChildJvm;
import org.duban.support.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is still there after a kill in the middle of writing. */
class CrashTests {

    private static final String ACKNOWLEDGED = "written ";

    @TempDir
    private Path directory;

    @Test
    void losesNothingWhenOnlyTheApplicationIsKilled() throws Exception {
        Set<Integer> acknowledged = writeAndKill();
        ProcessHandle orphan = server();
        assertThat(orphan.isAlive()).isTrue();

        assertThat(numbersAfterARestart()).containsAll(acknowledged);
        assertThat(orphan.onExit()).succeedsWithin(Duration.ofMinutes(1));
    }

    @Test
    void losesNothingWhenTheServerIsKilledToo() throws Exception {
        Set<Integer> acknowledged = writeAndKill();
        killWithItsChildren(server());

        assertThat(numbersAfterARestart()).containsAll(acknowledged);
    }

    @Test
    void isNotMisledByAStrangerWithTheOldProcessId() throws Exception {
        Set<Integer> acknowledged = writeAndKill();
        killWithItsChildren(server());
        Path pidFile = directory.resolve("postgresql/data/postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            lines.set(0, Long.toString(stranger.pid()));
            Files.write(pidFile, lines);

            assertThat(numbersAfterARestart()).containsAll(acknowledged);
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    private Set<Integer> writeAndKill() throws IOException, InterruptedException {
        Set<Integer> acknowledged = new HashSet<>();
        try (ChildJvm writer = ChildJvm.start(
                CrashWriter.class,
                directory.toString(),
                TestPostgres.shared().programs().toString())) {
            while (acknowledged.size() < 300) {
                collect(writer.readLine(), acknowledged);
            }
            writer.kill();
            writer.readAll().lines().forEach(line -> collect(line, acknowledged));
        }
        return acknowledged;
    }

    private static void collect(@Nullable String line, Set<Integer> acknowledged) {
        assertThat(line).as("the writer's output").isNotNull();
        if (line.startsWith(ACKNOWLEDGED)) {
            acknowledged.add(Integer.valueOf(line.substring(ACKNOWLEDGED.length())));
        }
    }

    private ProcessHandle server() throws IOException {
        try (Stream<String> lines = Files.lines(directory.resolve("postgresql/data/postmaster.pid"))) {
            return lines.findFirst()
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of)
                    .orElseThrow();
        }
    }

    private static void killWithItsChildren(ProcessHandle server) {
        List<ProcessHandle> processes =
                Stream.concat(Stream.of(server), server.descendants()).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    private Set<Integer> numbersAfterARestart() throws SQLException {
        Set<Integer> numbers = new HashSet<>();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(EmbeddedPostgresOptions.in(directory)
                        .withPrograms(TestPostgres.shared().programs()));
                Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl(), EmbeddedPostgres.USERNAME, postgres.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select number from written")) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }
}
