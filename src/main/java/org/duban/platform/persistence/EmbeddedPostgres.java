package org.duban.platform.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

/** A PostgreSQL of our own, for an office that has none: durable, local, and gone with us. */
@Slf4j
@RequiredArgsConstructor(access = AccessLevel.PRIVATE)
public final class EmbeddedPostgres implements AutoCloseable {

    public static final String DATABASE = "duban";
    public static final String USERNAME = "duban";
    public static final String SUPERUSER = "postgres";

    private static final String DIRECTORY = "postgresql";

    private final DataDirectoryLock lock;
    private final PostgresServer server;
    private final Path programs;
    private final int port;
    private final String password;

    public static EmbeddedPostgres start(EmbeddedPostgresOptions options) {
        DataDirectoryLock lock = DataDirectoryLock.acquire(options.dataDirectory());
        try {
            return start(options, lock);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres start(EmbeddedPostgresOptions options, DataDirectoryLock lock) {
        Path base = directory(lock.directory().resolve(DIRECTORY));
        Cluster cluster = new Cluster(base);
        cluster.refuseFullDisk();
        PostgresPrograms programs = programs(options, base, cluster);
        cluster.prepare(programs);
        PostgresServer server = new PostgresServer(cluster, programs);
        server.stopOrphan();
        EmbeddedPostgres postgres = new EmbeddedPostgres(
                lock, server, programs.directory(), server.start(options.settings()), cluster.password());
        try {
            postgres.createDatabase(cluster.passwordFile());
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
        log.info("Embedded PostgreSQL on 127.0.0.1:{}, data in {} 内置数据库已启动", postgres.port, cluster.data());
        return postgres;
    }

    private static Path directory(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw CannotStart.unusable(path, e);
        }
    }

    private static PostgresPrograms programs(EmbeddedPostgresOptions options, Path base, Cluster cluster) {
        Path given = options.programs();
        Path directory = given != null
                ? given
                : PostgresArchive.forThisMachine().unpackUnder(base).resolve("bin");
        return new PostgresPrograms(directory, directory(cluster.log()), ServerUser.forFilesIn(base));
    }

    private void createDatabase(Path passwordFile) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "select from pg_roles where rolname = '" + USERNAME + "'")) {
                statement.execute("create role %s login password '%s'".formatted(USERNAME, password));
            }
            if (isMissing(statement, "select from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database %s owner %s".formatted(DATABASE, USERNAME));
            }
        } catch (SQLException e) {
            throw CannotStart.passwordLost(passwordFile, e);
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public String password() {
        return password;
    }

    /** Where all of it lies, on a disk of this machine. */
    public Path directory() {
        return lock.directory().resolve(DIRECTORY);
    }

    /** Where initdb and pg_ctl lie, for another server to share them. */
    public Path programs() {
        return programs;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } finally {
            lock.close();
        }
    }
}
