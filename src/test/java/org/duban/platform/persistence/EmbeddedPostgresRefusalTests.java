package org.duban.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.duban.support.ChildJvm;
import org.duban.support.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The embedded database refuses what would end badly, and names the way out. */
class EmbeddedPostgresRefusalTests {

    @TempDir
    private Path directory;

    private EmbeddedPostgresOptions options() {
        return EmbeddedPostgresOptions.in(directory)
                .withPrograms(TestPostgres.shared().programs());
    }

    private void assertRefused(String problem, String remedy) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedPostgres.start(options()).close())
                .satisfies(refusal -> assertThat(refusal.getProblem()).contains(problem))
                .satisfies(refusal -> assertThat(refusal.getRemedy()).contains(remedy));
    }

    @Test
    void refusesADirectoryInWhichAnotherDubanWorks() throws Exception {
        try (ChildJvm other = ChildJvm.start(
                CrashWriter.class,
                directory.toString(),
                TestPostgres.shared().programs().toString())) {
            String line = other.readLine();
            while (line != null && !line.startsWith("written")) {
                line = other.readLine();
            }

            assertRefused(
                    "(process %d) already works in %s".formatted(other.processId(), directory), "--duban.data-dir");
            assertThat(other.readLine()).as("the other works on").startsWith("written");
            other.kill();
        } finally {
            EmbeddedPostgres.start(options()).close();
        }
    }

    @Test
    void refusesASecondStartWithinTheSameProcess() {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(options())) {
            assertThat(first.jdbcUrl()).isNotEmpty();

            assertRefused("in this very process", "Stop it");
        }
    }

    @Test
    void refusesADirectoryItMayNotRead() throws IOException {
        assumeFalse(new UnixSystem().getUid() == 0, "root may read everything");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("---------"));
        try {
            assertRefused(directory + " cannot be used", "right to write");
        } finally {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12M", "130M", "260M"})
    void refusesAFullDisk(String size) throws Exception {
        String mount = "mount -t tmpfs -o size=%s tmpfs %s && exec \"$@\"".formatted(size, directory);
        List<String> prefix = List.of("unshare", "--map-root-user", "--mount", "sh", "-c", mount, "sh");
        assumeTrue(succeeds(prefix, "true"), "no small disk can be mounted here");

        try (ChildJvm child = ChildJvm.start(prefix, DiskFiller.class, directory.toString())) {
            assertThat(child.readAll()).contains("is full", "Make room");
            assertThat(child.exitCode()).isZero();
        }
    }

    private static boolean succeeds(List<String> prefix, String command) throws Exception {
        try {
            return new ProcessBuilder(Stream.concat(prefix.stream(), Stream.of(command))
                                    .toList())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws IOException {
        Path data = Files.createDirectories(directory.resolve("postgresql/data"));
        Files.writeString(data.resolve("PG_VERSION"), "14\n");

        assertRefused("was written by PostgreSQL 14", "pg_dump");
        assertThat(data.resolve("PG_VERSION")).hasContent("14");
    }

    @Test
    void refusesToGoOnWithoutTheRightPassword() throws IOException {
        EmbeddedPostgres.start(options()).close();
        Files.writeString(directory.resolve("postgresql/password"), "something-else");

        assertRefused(
                "password in %s is missing or wrong".formatted(directory.resolve("postgresql/password")), "backup");
    }

    @ParameterizedTest
    @CsvSource({"SunOS,sparcv9", "Linux,riscv64", "FreeBSD,amd64"})
    void namesTheWayOutWhereItBringsNoPrograms(String os, String architecture) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> PostgresArchive.forMachine(os, architecture))
                .withMessageContaining(os + " " + architecture)
                .withMessageContaining("SPRING_DATASOURCE_URL");
    }

    @ParameterizedTest
    @CsvSource({"Linux,amd64", "Linux,aarch64", "Mac OS X,x86_64", "Mac OS X,aarch64", "Windows 11,amd64"})
    void bringsProgramsForTheUsualMachines(String os, String architecture) throws IOException {
        assertThat(PostgresArchive.forMachine(os, architecture)
                        .location()
                        .openStream()
                        .read())
                .isPositive();
    }

    @Test
    void refusesADatabaseThatIsTooOld() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(options())) {
            JdbcConnectionDetails details = new EmbeddedPostgresConnection(postgres);

            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() ->
                            new DatabaseRequirements(99, false).postProcessAfterInitialization(details, "database"))
                    .withMessageContaining("Duban needs PostgreSQL 99 or later");
        }
    }

    @Test
    void refusesADatabaseWithoutTextSimilarityThatMayNotBeCreated() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(options())) {
            JdbcConnectionDetails details = new EmbeddedPostgresConnection(postgres);
            execute(
                    details,
                    "do $$ begin execute format('%s', current_database(), current_user); end $$"
                            .formatted("revoke create on database %I from %I"));

            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> requirements().postProcessAfterInitialization(details, "database"))
                    .withMessageContaining("create extension pg_trgm");
        }
    }

    @Test
    void onlyTriesWhetherTextSimilarityCanBeCreated() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(options())) {
            JdbcConnectionDetails details = new EmbeddedPostgresConnection(postgres);

            requirements().postProcessAfterInitialization(details, "database");

            execute(details, "create extension pg_trgm");
            requirements().postProcessAfterInitialization(details, "database");
        }
    }

    private static DatabaseRequirements requirements() {
        return new DatabaseRequirements(DatabaseRequirements.OLDEST_MAJOR, false);
    }

    private static void execute(JdbcConnectionDetails details, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        details.getJdbcUrl(), details.getUsername(), details.getPassword());
                Statement executing = connection.createStatement()) {
            executing.execute(statement);
        }
    }
}
