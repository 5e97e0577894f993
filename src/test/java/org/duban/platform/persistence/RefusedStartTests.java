package org.duban.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duban.DubanApplication;
import org.duban.support.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A start that fails tells the person at the console what to do, and nothing else. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTests {

    @TempDir
    private Path directory;

    private static void assertRefused(CapturedOutput output, String problem, String remedy, String... arguments) {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() ->
                        SpringApplication.run(DubanApplication.class, arguments).close());

        assertThat(output.getAll().lines())
                .anyMatch(line -> line.contains(problem))
                .anyMatch(line -> line.contains(remedy))
                .noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception encountered"));
    }

    private static String[] onDatabase(String url, String password, String... others) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + TestPostgres.shared().username(),
                "--spring.datasource.password=" + password));
        arguments.addAll(List.of(others));
        return arguments.toArray(String[]::new);
    }

    @Test
    void namesThePortThatIsTaken(CapturedOutput output) throws IOException {
        TestPostgres postgres = TestPostgres.shared();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    output,
                    "Port %d is taken".formatted(taken.getLocalPort()),
                    "--server.port=%d".formatted(taken.getLocalPort() + 1),
                    onDatabase(
                            postgres.createDatabase(), postgres.password(), "--server.port=" + taken.getLocalPort()));
        }
    }

    @Test
    void namesTheDataDirectoryThatIsAFile(CapturedOutput output) throws IOException {
        Path file = Files.createFile(directory.resolve("data"));

        assertRefused(output, file + " is a file", "--duban.data-dir", "--duban.data-dir=" + file);
    }

    @Test
    void namesTheDatabaseThatIsNotReached(CapturedOutput output) throws IOException {
        try (Socket taken = new Socket()) {
            // Nobody listens there, nor does anybody else come to while it is ours.
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            String url = "jdbc:postgresql://127.0.0.1:%d/duban".formatted(taken.getLocalPort());

            assertRefused(output, url + " cannot be reached", "SPRING_DATASOURCE_URL", onDatabase(url, "secret"));
        }
    }

    @Test
    void namesTheUserWhosePasswordIsWrong(CapturedOutput output) {
        String url = TestPostgres.shared().createDatabase();

        assertRefused(
                output,
                url + " refuses user " + TestPostgres.shared().username(),
                "SPRING_DATASOURCE_PASSWORD",
                onDatabase(url, "not-the-password"));
        assertThat(output).doesNotContain("not-the-password");
    }

    @Test
    void namesTheDatabaseThatDoesNotExist(CapturedOutput output) {
        String url = TestPostgres.shared().createDatabase() + "_else";

        assertRefused(
                output,
                "There is no database at " + url,
                "Create it",
                onDatabase(url, TestPostgres.shared().password()));
    }

    @Test
    void namesTheEncodingThatCannotHoldChinese(CapturedOutput output) {
        TestPostgres postgres = TestPostgres.shared();
        String url = postgres.createDatabase(
                "template template0 encoding 'SQL_ASCII' locale_provider libc lc_collate 'C' lc_ctype 'C'");

        assertRefused(output, url + " has encoding SQL_ASCII", "encoding 'UTF8'", onDatabase(url, postgres.password()));
    }

    @Test
    void namesTheAddressThatIsNoPostgres(CapturedOutput output) {
        assertRefused(
                output,
                "jdbc:mysql://localhost/duban is not a PostgreSQL address",
                "jdbc:postgresql://",
                onDatabase("jdbc:mysql://localhost/duban?password=secret", ""));
        assertThat(output).doesNotContain("secret");
    }

    @Test
    void namesTheDatabaseThatHoldsDemoData(CapturedOutput output) throws SQLException {
        TestPostgres postgres = TestPostgres.shared();
        String url = postgres.createDatabase();
        try (Connection connection = DriverManager.getConnection(url, postgres.username(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table demonstration as select now() as loaded_at");
        }

        assertRefused(
                output,
                "holds demo data, whose passwords everybody knows",
                "--spring.profiles.active=demo",
                onDatabase(url, postgres.password()));
    }
}
