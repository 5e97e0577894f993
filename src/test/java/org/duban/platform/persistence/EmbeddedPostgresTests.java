package org.duban.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.duban.support.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded server as it stands after a start. */
class EmbeddedPostgresTests {

    @TempDir
    private static Path directory;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(options());
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    private static EmbeddedPostgresOptions options() {
        return EmbeddedPostgresOptions.in(directory).withPrograms(TestPostgres.chosenPrograms());
    }

    private static JdbcClient jdbc(String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(postgres.jdbcUrl());
        source.setUser(EmbeddedPostgres.USERNAME);
        source.setPassword(password);
        return JdbcClient.create(source);
    }

    private static String setting(String name) {
        return jdbc(postgres.password())
                .sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync,on",
        "synchronous_commit,on",
        "full_page_writes,on",
        "data_checksums,on",
        "password_encryption,scram-sha-256",
        "server_encoding,UTF8",
        "listen_addresses,127.0.0.1"
    })
    void isDurableAndLocal(String name, String value) {
        assertThat(setting(name)).isEqualTo(value);
    }

    @Test
    void takesChineseCharactersForLetters() {
        JdbcClient jdbc = jdbc(postgres.password());
        jdbc.sql("create extension if not exists pg_trgm").update();

        assertThat(jdbc.sql("select cardinality(show_trgm('垃圾死角'))")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(jdbc.sql("select '垃圾死角' ~ '^\\w+$'").query(Boolean.class).single())
                .isTrue();
    }

    @Test
    void letsNobodyInWithoutItsPassword() {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> jdbc("guess").sql("select 1").query().singleValue())
                .havingRootCause()
                .isInstanceOf(PSQLException.class)
                .withMessageContaining("password authentication failed");
    }

    @Test
    void doesNotLetTheApplicationRuleTheServer() {
        assertThat(jdbc(postgres.password())
                        .sql("select rolsuper or rolcreaterole from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void keepsItsPasswordFromOthers() throws IOException {
        Path file = directory.resolve("postgresql/password");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(postgres.password()).hasSizeGreaterThan(32);
    }

    @Test
    void isNotReachableThroughTheNetwork() throws IOException {
        int port = URI.create(postgres.jdbcUrl().substring("jdbc:".length())).getPort();
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .filter(network -> !network.getName().equals("lo"))
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
        assumeTrue(outside.isPresent(), "this machine has no network address");

        try (Socket socket = new Socket()) {
            assertThatExceptionOfType(ConnectException.class)
                    .isThrownBy(() -> socket.connect(new InetSocketAddress(outside.get(), port), 2000));
        }
    }

    @Test
    void keepsItsDataOverARestart() {
        jdbc(postgres.password()).sql("create table kept as select 7 as number").update();

        postgres.close();
        postgres = EmbeddedPostgres.start(options());

        assertThat(jdbc(postgres.password())
                        .sql("select number from kept")
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void letsSettingsBeOverridden() {
        postgres.close();
        postgres = EmbeddedPostgres.start(options().withSettings(Map.of("max_connections", "33")));

        assertThat(setting("max_connections")).isEqualTo("33");
    }
}
