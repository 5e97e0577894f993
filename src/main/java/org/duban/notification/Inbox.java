package org.duban.notification;

import static org.duban.shared.Instants.instant;
import static org.duban.shared.Instants.instantOrNull;
import static org.duban.shared.Instants.utc;
import static org.duban.shared.Instants.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What each account was told, and what it has read of that. */
@Service
@Transactional
@RequiredArgsConstructor
public class Inbox {

    /** Beyond this many, how many there are is not counted. */
    public static final int MANY = 100;

    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    private static final String INSERT = """
            insert into message (message_id, account_id, kind, event, subject_id, campaign_id, title, detail, at)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            on conflict (message_id) do nothing
            """;

    private static final String ROWS = """
            select message_id, kind, subject_id, event, title, detail, at, read_at from message where account_id = :owner
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;

    /** Puts the notice into the inboxes; where it is already, it stays as it is. */
    public void put(Notice notice, Collection<UUID> accounts) {
        put(List.of(new Addressed(notice, accounts)));
    }

    /** The same for many notices, which costs as many statements as one. */
    public void put(List<Addressed> letters) {
        batches.batchUpdate(INSERT, letters.stream().flatMap(this::rows).toList());
    }

    private Stream<@Nullable Object[]> rows(Addressed letter) {
        var notice = letter.notice();
        var detail = json.writeValueAsString(notice.detail());
        return letter.accounts().stream().map(account -> new @Nullable Object[] {
            notice.idFor(account),
            account,
            notice.kind(),
            notice.event(),
            notice.subject(),
            notice.campaign(),
            notice.title(),
            detail,
            utc(notice.at())
        });
    }

    /** How many are unread, at most {@link #MANY}. */
    @Transactional(readOnly = true)
    public int unread(AccountId owner) {
        return jdbc.sql("""
                        select count(*) from (
                            select from message where account_id = :owner and read_at is null limit :many) unread
                        """)
                .param("owner", owner.value())
                .param("many", MANY)
                .query(Integer.class)
                .single();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Slice<Message> list(AccountId owner, boolean unreadOnly, int limit, @Nullable String cursor) {
        var after = cursor == null ? null : MessageCursor.valueOf(cursor);
        var rows = jdbc.sql(ROWS
                        + (unreadOnly ? " and read_at is null" : "")
                        + (after == null ? "" : " and (at, message_id) < (:at, :id)")
                        + " order by at desc, message_id desc limit :limit")
                .param("owner", owner.value())
                .param("at", after == null ? null : utcOrNull(after.at()))
                .param("id", after == null ? null : after.id())
                .param("limit", limit + 1)
                .query(this::toMessage)
                .list();
        return Slice.of(rows, limit, last -> new MessageCursor(last.at(), last.id()).toString());
    }

    /** The message, which has been read by now. */
    public Message open(AccountId owner, UUID id) {
        jdbc.sql("""
                        update message set read_at = :now
                        where message_id = :id and account_id = :owner and read_at is null
                        """)
                .param("now", utc(clock.instant()))
                .param("id", id)
                .param("owner", owner.value())
                .update();
        return jdbc.sql(ROWS + " and message_id = :id")
                .param("owner", owner.value())
                .param("id", id)
                .query(this::toMessage)
                .optional()
                .orElseThrow(() -> new MessageNotFound(id));
    }

    public void readAll(AccountId owner) {
        jdbc.sql("update message set read_at = :now where account_id = :owner and read_at is null")
                .param("now", utc(clock.instant()))
                .param("owner", owner.value())
                .update();
    }

    private Message toMessage(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                json.readValue(row.getString(6), DETAIL),
                instant(row, 7),
                instantOrNull(row, 8));
    }
}
