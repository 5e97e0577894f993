package org.duban.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.duban.DubanApplication;
import org.duban.support.ChildJvm;
import org.duban.support.TestPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that is to check the evidence checks it, opens no port and ends. */
class EvidenceCommandStartTests {

    @TempDir
    Path data;

    @Test
    void endsWithWhatTheCheckCameTo() throws Exception {
        var postgres = TestPostgres.shared();
        var url = postgres.createDatabase();

        Flyway.configure()
                .dataSource(url, postgres.username(), postgres.password())
                .placeholders(Map.of("zone", "Asia/Shanghai"))
                .load()
                .migrate();
        var photo = new DiskEvidenceStore(data.resolve("evidence")).put(new ByteArrayInputStream(Photos.jpeg(64, 48)));
        try (var connection = DriverManager.getConnection(url, postgres.username(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into account (account_id, version, username, display_name, password_hash, created_at)
                    values (gen_random_uuid(), 0, 'clerk', '经办人', '', now())
                    """);
            statement.execute("""
                    insert into evidence (evidence_id, version, sha256, kind, size, file_name, width, height,
                                          uploaded_by, uploaded_at)
                    select gen_random_uuid(), 0, sha256, 'JPEG', 1, '整改后.jpg', 64, 48, account_id, now()
                    from account, (values ('%s'), (repeat('0', 64))) content (sha256)
                    """.formatted(photo.sha256()));
        }

        assertThat(verify(url))
                .contains("2 contents", "1 missing or damaged", "MISSING", "整改后.jpg", "exit 1")
                .doesNotContainPattern("Tomcat started on port \\d");
        try (var connection = DriverManager.getConnection(url, postgres.username(), postgres.password());
                var row = connection
                        .createStatement()
                        .executeQuery("select contents, faults from evidence_verification")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getLong("contents")).isEqualTo(2);
            assertThat(row.getLong("faults")).isEqualTo(1);
        }
    }

    private String verify(String url) throws Exception {
        var postgres = TestPostgres.shared();
        try (var command = ChildJvm.start(
                DubanApplication.class,
                "--duban.evidence.command=verify",
                "--duban.data-dir=" + data,
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + postgres.username(),
                "--spring.datasource.password=" + postgres.password())) {
            return command.readAll() + "exit " + command.exitCode();
        }
    }
}
