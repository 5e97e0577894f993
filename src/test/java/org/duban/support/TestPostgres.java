package org.duban.support;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.duban.platform.persistence.EmbeddedPostgres;
import org.duban.platform.persistence.EmbeddedPostgresOptions;
import org.jspecify.annotations.Nullable;

/**
 * The one PostgreSQL of a JVM that runs tests, with databases made for it alone.
 *
 * <p>{@code -Dduban.test.postgres-bin=<directory>} runs the suite on another installation's programs.
 */
public final class TestPostgres {

    private static final String PREFIX = "test_";
    // Nothing here is worth keeping, so nothing waits for the disk.
    private static final Map<String, String> FAST =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "200");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final EmbeddedPostgres server;
    // Contexts close in a shutdown hook; the server's own waits for the last of them.
    private final Phaser users = new Phaser(1);

    private TestPostgres(EmbeddedPostgres server) {
        this.server = server;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAfterTheLastUser, "test-postgres-stop"));
    }

    public static TestPostgres shared() {
        return Holder.INSTANCE;
    }

    /** The programs that the run's server uses, unpacked once. */
    public Path programs() {
        return server.programs();
    }

    /** The programs chosen with {@code -Dduban.test.postgres-bin}, or null for those that Duban brings. */
    public static @Nullable Path chosenPrograms() {
        String directory = System.getProperty("duban.test.postgres-bin", "");
        return directory.isBlank() ? null : Path.of(directory);
    }

    private static TestPostgres start() {
        // Whoever waits for what is done in the background waits on a machine that does much else.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        Path programs = chosenPrograms();
        String name = (programs == null ? "own" : Integer.toHexString(programs.hashCode())) + "-"
                + System.getProperty("duban.test.fork", "1");
        TestPostgres postgres = new TestPostgres(
                EmbeddedPostgres.start(EmbeddedPostgresOptions.in(Path.of("target", "test-postgres", name))
                        .withPrograms(programs)
                        .withSettings(FAST)));
        postgres.dropLeftovers();
        return postgres;
    }

    /** Makes an empty database and answers its address. */
    public String createDatabase() {
        return createDatabase("");
    }

    /** Makes an empty database with further words of {@code create database} and answers its address. */
    public String createDatabase(String options) {
        String name = PREFIX + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        execute("create database %s owner %s %s".formatted(name, username(), options));
        return server.jdbcUrl(name);
    }

    public String username() {
        return EmbeddedPostgres.USERNAME;
    }

    public String password() {
        return server.password();
    }

    void arrive() {
        users.register();
    }

    void leave() {
        users.arriveAndDeregister();
    }

    private void dropLeftovers() {
        List<String> names = new ArrayList<>();
        try (Connection connection = administer();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select datname from pg_database")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        names.stream().filter(name -> name.startsWith(PREFIX)).forEach(name -> execute("drop database " + name));
    }

    private void execute(String command) {
        try (Connection connection = administer();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(command, e);
        }
    }

    private Connection administer() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("postgres"), EmbeddedPostgres.SUPERUSER, password());
    }

    private void stopAfterTheLastUser() {
        try {
            users.awaitAdvanceInterruptibly(users.arriveAndDeregister(), 20, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException e) {
            System.err.println("A test context did not close within 20 s; its database goes down under it.");
        }
        server.close();
    }

    /** Starts the server at first use, once a JVM. */
    private static final class Holder {
        private static final TestPostgres INSTANCE = start();
    }
}
