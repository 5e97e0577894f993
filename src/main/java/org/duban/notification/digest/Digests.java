package org.duban.notification.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads the day's lists as they were made. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class Digests {

    private static final String ROW = """
            select g.day, u.name, g.content from digest g join unit u using (unit_id) where g.digest_id = :id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** A unit's list of a day. */
    public record Digest(LocalDate day, String unitName, DigestContent content) {}

    /** For somebody who was sent it. */
    public Digest require(UUID id, AccountId reader) {
        return jdbc.sql(ROW + """
                         and exists (select from message m where m.account_id = :reader and m.subject_id = g.digest_id)
                        """)
                .param("id", id)
                .param("reader", reader.value())
                .query(this::toDigest)
                .optional()
                .orElseThrow(() -> new DigestNotFound(id));
    }

    Optional<Digest> find(UUID id) {
        return jdbc.sql(ROW).param("id", id).query(this::toDigest).optional();
    }

    private Digest toDigest(ResultSet row, int number) throws SQLException {
        return new Digest(
                row.getObject(1, LocalDate.class),
                row.getString(2),
                json.readValue(row.getString(3), DigestContent.class));
    }
}
