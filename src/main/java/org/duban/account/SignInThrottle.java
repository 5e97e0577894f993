package org.duban.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import lombok.RequiredArgsConstructor;
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

    @Transactional(readOnly = true)
    public boolean isTooMuch(String username, String address) {
        return jdbc.sql("""
                        select (select count(*) from sign_in_failure where username = :username and failed_at > :since)
                                   >= :perName
                            or (select count(*) from sign_in_failure where address = :address and failed_at > :since)
                                   >= :perAddress
                        """)
                .param("username", username)
                .param("address", address)
                .param("since", start())
                .param("perName", FAILURES_PER_NAME)
                .param("perAddress", FAILURES_PER_ADDRESS)
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(String username, String address) {
        jdbc.sql("delete from sign_in_failure where failed_at <= :since")
                .param("since", start())
                .update();
        jdbc.sql("insert into sign_in_failure (username, address, failed_at) values (:username, :address, :now)")
                .param("username", username)
                .param("address", address)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String username) {
        jdbc.sql("delete from sign_in_failure where username = :username")
                .param("username", username)
                .update();
    }

    private OffsetDateTime start() {
        return OffsetDateTime.ofInstant(clock.instant().minus(WINDOW), ZoneOffset.UTC);
    }
}
