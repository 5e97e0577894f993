package org.duban.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.shared.Instants;
import org.duban.shared.Secret;
import org.duban.shared.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens with which scripts call the interface in somebody's name. */
@Service
@Transactional
@RequiredArgsConstructor
public class TokenService {

    /** A token as its owner sees it in a list; the secret itself was shown once. */
    public record TokenRow(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable LocalDate lastUsedOn) {}

    private final AccountRepository accounts;
    private final JdbcClient jdbc;
    private final ActivityLog log;
    private final Clock clock;

    /** Issues a token and returns its secret, which cannot be read again. */
    public String issue(AccountId owner, String name) {
        var secret = Secret.random();
        jdbc.sql("""
                        insert into api_token (api_token_id, account_id, name, token_hash, created_at)
                        values (:id, :owner, :name, :hash, :now)
                        """)
                .param("id", Uuids.next())
                .param("owner", owner.value())
                .param("name", name)
                .param("hash", secret.hash())
                .param("now", Instants.utc(clock.instant()))
                .update();
        record(owner, "TOKEN_ISSUED", name);
        return secret.text();
    }

    public void revoke(AccountId owner, UUID token) {
        var name = jdbc.sql("""
                        delete from api_token where api_token_id = :token and account_id = :owner returning name
                        """)
                .param("token", token)
                .param("owner", owner.value())
                .query(String.class)
                .optional()
                .orElseThrow(TokenNotFound::new);
        record(owner, "TOKEN_REVOKED", name);
    }

    private void record(AccountId owner, String event, String name) {
        log.record(SubjectKind.ACCOUNT, owner.value(), event, Map.of("name", name));
    }

    @Transactional(readOnly = true)
    public List<TokenRow> of(AccountId owner) {
        return jdbc.sql("""
                        select api_token_id as id, name, created_at, last_used_on
                        from api_token where account_id = :owner order by api_token_id
                        """).param("owner", owner.value()).query(TokenRow.class).list();
    }

    /** Who the token stands for, if it is known and the account is not disabled. Its use is noted once a day. */
    Optional<SignedIn> signedIn(String token) {
        var hash = new Secret(token).hash();
        var owner = jdbc.sql("select account_id from api_token where token_hash = :hash")
                .param("hash", hash)
                .query(UUID.class)
                .optional();
        jdbc.sql("""
                        update api_token set last_used_on = :today
                        where token_hash = :hash and last_used_on is distinct from :today
                        """).param("today", LocalDate.now(clock)).param("hash", hash).update();
        return owner.map(AccountId::new)
                .map(accounts::require)
                .filter(account -> !account.isDisabled())
                .map(Account::signedIn);
    }
}
