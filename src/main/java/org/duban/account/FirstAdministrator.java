package org.duban.account;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.shared.Instants;
import org.duban.shared.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody into an empty system: a one-time link, printed in the log, creates the first administrator. */
@Service
@Transactional
@RequiredArgsConstructor
public class FirstAdministrator {

    private final AccountService accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** A new secret for the link, which voids the former one; empty once there is an account. */
    Optional<String> invite() {
        if (anybody()) {
            return Optional.empty();
        }
        var secret = Secret.random();
        jdbc.sql("""
                        insert into first_administrator_link (token_hash, created_at) values (:hash, :now)
                        on conflict (only_one) do update set token_hash = :hash, created_at = :now
                        """)
                .param("hash", secret.hash())
                .param("now", Instants.utc(clock.instant()))
                .update();
        return Optional.of(secret.text());
    }

    @Transactional(readOnly = true)
    public void requireValid(String secret) {
        var valid = jdbc.sql("""
                        select exists (select from first_administrator_link where token_hash = :hash)
                           and not exists (select from account)
                        """)
                .param("hash", new Secret(secret).hash())
                .query(Boolean.class)
                .single();
        if (!valid) {
            throw anybody() ? new InvalidLink() : new InvalidFirstLink();
        }
    }

    /** Whether nobody can sign in yet. */
    @Transactional(readOnly = true)
    public boolean isAwaited() {
        return !anybody();
    }

    /** Uses the link up; of two who use it at once, the row lock lets one through. */
    public void create(String secret, String username, String displayName, String password) {
        requireValid(secret);
        accounts.open(new AccountDetails(username, displayName, Set.of(Role.ADMIN, Role.SUPERVISOR), null), password);
        var used = jdbc.sql("delete from first_administrator_link where token_hash = :hash")
                .param("hash", new Secret(secret).hash())
                .update();
        if (used == 0) {
            throw new InvalidLink();
        }
    }

    private boolean anybody() {
        return jdbc.sql("select exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }
}
