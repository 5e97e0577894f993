package org.duban.account;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.shared.Instants;
import org.duban.shared.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has yet to choose a password, and the hashes of the links with which they do. */
@Repository
@RequiredArgsConstructor
class InvitationLinks {

    private final JdbcClient jdbc;
    private final InvitationProperties settings;
    private final Clock clock;

    /** Says that somebody will choose a password by a link, which is made when it can be handed out. */
    void await(AccountId id) {
        jdbc.sql("insert into account_invitation (account_id) values (:id)")
                .param("id", id.value())
                .update();
    }

    Invitation issue(AccountId id) {
        var secret = Secret.random();
        var expiresAt = clock.instant().plus(settings.valid());
        jdbc.sql("""
                        insert into account_invitation (account_id, token_hash, expires_at) values (:id, :hash, :expires)
                        on conflict (account_id) do update set token_hash = :hash, expires_at = :expires
                        """)
                .param("id", id.value())
                .param("hash", secret.hash())
                .param("expires", Instants.utc(expiresAt))
                .update();
        return new Invitation(secret.text(), expiresAt);
    }

    void drop(AccountId id) {
        jdbc.sql("delete from account_invitation where account_id = :id")
                .param("id", id.value())
                .update();
    }

    /** Whose link it is, as long as it can be used. */
    Optional<AccountId> owner(String secret) {
        return jdbc.sql("""
                        select i.account_id from account_invitation i join account a using (account_id)
                        where i.token_hash = :hash and i.expires_at > :now and a.disabled_at is null
                        """)
                .param("hash", new Secret(secret).hash())
                .param("now", Instants.utc(clock.instant()))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Uses the link up; of two who use it at once, the row lock lets one through. */
    boolean useUp(String secret) {
        return jdbc.sql("delete from account_invitation where token_hash = :hash and expires_at > :now")
                        .param("hash", new Secret(secret).hash())
                        .param("now", Instants.utc(clock.instant()))
                        .update()
                == 1;
    }
}
