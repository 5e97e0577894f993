package org.duban.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the accounts. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class AccountDirectory {

    private static final String ROWS = """
            select a.account_id as id, a.username, a.display_name,
                   array(select r.role from account_role r where r.account_id = a.account_id order by r.role) as roles,
                   a.unit_id, u.name as unit_name, a.unit_head, a.sign_in_way, a.disabled_at is not null as disabled,
                   i.account_id is not null as awaited, i.expires_at as awaited_until, a.created_at, a.version
            from account a left join unit u using (unit_id) left join account_invitation i using (account_id)
            """;

    /** Those that a {@link Remit} covers. */
    private static final String COVERED = """
            (:everybody or a.unit_id = any(:units)
                and not exists (select from account_role r
                                where r.account_id = a.account_id and r.role not in ('UNIT', 'UNIT_ADMIN'))
                and (a.unit_id is distinct from :top
                     or not exists (select from account_role r where r.account_id = a.account_id and r.role = 'UNIT_ADMIN')))
            """;

    private final JdbcClient jdbc;

    public AccountRow require(AccountId id) {
        return jdbc.sql(ROWS + " where a.account_id = :id")
                .param("id", id.value())
                .query(AccountDirectory::toRow)
                .optional()
                .orElseThrow(() -> new AccountNotFound(id));
    }

    /** As it is once nobody else is changing it, and until the transaction ends. */
    AccountRow hold(AccountId id) {
        jdbc.sql("select account_id from account where account_id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return require(id);
    }

    /** Those of these user names that may sign in, in no order. */
    List<AccountRow> enabled(List<String> usernames) {
        return jdbc.sql(ROWS + " where a.username = any(:usernames) and a.disabled_at is null")
                .param("usernames", usernames.toArray(String[]::new))
                .query(AccountDirectory::toRow)
                .list();
    }

    /** Of these the ones whose owners have yet to choose a password: those without a link first, unit by unit. */
    List<AccountRow> awaited(List<UUID> ids, Remit remit) {
        return jdbc.sql(ROWS
                        + " where a.account_id = any(:ids) and i.account_id is not null and a.disabled_at is null and "
                        + COVERED + " order by i.expires_at is not null, u.name, a.username collate \"C\"")
                .param("ids", ids.toArray(UUID[]::new))
                .params(remit.parameters())
                .query(AccountDirectory::toRow)
                .list();
    }

    /** The accounts that may sign in and somebody looks after, by their user names. */
    public List<AccountRow> all(Remit remit) {
        return jdbc.sql(ROWS + " where a.disabled_at is null and " + COVERED + " order by a.username collate \"C\"")
                .params(remit.parameters())
                .query(AccountDirectory::toRow)
                .list();
    }

    /** Every account by its user name, also those that may not sign in: for whoever asks about many. */
    public Map<String, AccountRow> byUsername() {
        return jdbc.sql(ROWS).query(AccountDirectory::toRow).list().stream()
                .collect(Collectors.toMap(AccountRow::username, Function.identity()));
    }

    /** The account of that user name, also one that may not sign in. */
    public Optional<AccountRow> find(String username) {
        return jdbc.sql(ROWS + " where a.username = :username")
                .param("username", username)
                .query(AccountDirectory::toRow)
                .optional();
    }

    /**
     * A piece of the list of accounts, in the order of their user names.
     *
     * @param after the user name after which the piece begins
     */
    public Slice<AccountRow> list(AccountFilter filter, int limit, @Nullable String after) {
        return list(filter, Remit.EVERYBODY, limit, after);
    }

    /** The same of the accounts that somebody looks after. */
    Slice<AccountRow> list(AccountFilter filter, Remit remit, int limit, @Nullable String after) {
        List<AccountRow> rows = jdbc.sql(ROWS + " where " + COVERED + """
                           and (:disabled or a.disabled_at is null)
                           and (not :awaited or i.account_id is not null)
                           and (cast(:words as text) is null or strpos(a.username, :words) > 0
                                or strpos(lower(a.display_name), :words) > 0 or strpos(lower(u.name), :words) > 0)
                           and (cast(:role as text) is null or exists (
                                select from account_role r where r.account_id = a.account_id and r.role = :role))
                           and (cast(:after as text) is null or a.username collate "C" > :after)
                         order by a.username collate "C" limit :limit
                        """)
                .params(remit.parameters())
                .param("disabled", filter.withDisabled())
                .param("awaited", filter.awaited())
                .param("words", filter.words())
                .param("role", filter.role() == null ? null : filter.role().name())
                .param("after", after)
                .param("limit", limit + 1)
                .query(AccountDirectory::toRow)
                .list();
        return Slice.of(rows, limit, AccountRow::username);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static AccountRow toRow(ResultSet row, int number) throws SQLException {
        return new AccountRow(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("display_name"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .toList(),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getBoolean("unit_head"),
                SignInWay.valueOf(row.getString("sign_in_way")),
                row.getBoolean("disabled"),
                row.getBoolean("awaited") ? new AccountRow.Awaited(instant(row, "awaited_until")) : null,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
