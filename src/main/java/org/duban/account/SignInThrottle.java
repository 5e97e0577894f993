package org.duban.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.duban.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down: after five failures for one user name, or thirty from one address, within a quarter of an hour no
 * further try is looked at until the oldest of them has passed. The count lives in the database, so nodes share it.
 */
@Component
@RequiredArgsConstructor
class SignInThrottle {

    static final int FAILURES_PER_NAME = 5;
    static final int FAILURES_PER_ADDRESS = 30;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * Lets a try pass and counts it as failed until {@link #succeeded} says otherwise, so that a hundred tries sent at
     * once are counted like a hundred in a row.
     *
     * @throws TooManyFailures if it is not to be looked at
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void admit(String username, String address) {
        var now = clock.instant();
        jdbc.sql("select pg_advisory_xact_lock(hashtext('sign-in'))").query().singleRow();
        jdbc.sql("delete from sign_in_failure where failed_at <= :since")
                .param("since", Instants.utc(now.minus(WINDOW)))
                .update();
        requireFewer("username", username, FAILURES_PER_NAME, now);
        requireFewer("address", address, FAILURES_PER_ADDRESS, now);
        jdbc.sql("insert into sign_in_failure (username, address, failed_at) values (:username, :address, :now)")
                .param("username", username)
                .param("address", address)
                .param("now", Instants.utc(now))
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String username) {
        jdbc.sql("delete from sign_in_failure where username = :username")
                .param("username", username)
                .update();
    }

    /** The failure that has to pass first is the one with which the limit was reached. */
    private void requireFewer(String column, String value, int limit, Instant now) {
        jdbc.sql("select failed_at from sign_in_failure where " + column
                        + " = :value order by failed_at desc offset :limit - 1 limit 1")
                .param("value", value)
                .param("limit", limit)
                .query(OffsetDateTime.class)
                .optional()
                .ifPresent(first -> {
                    throw new TooManyFailures(
                            Duration.between(now, first.toInstant().plus(WINDOW)));
                });
    }
}
