package org.duban.account;

import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the sessions of an account whose access has changed.
 *
 * <p>In the transaction of the change itself, which the session library's own door would leave: whoever signs in after
 * it is somebody new, and none of the former sessions outlives it.
 */
@Component
@RequiredArgsConstructor
class LiveSessions {

    private final JdbcClient jdbc;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(AccessChanged change) {
        jdbc.sql("delete from spring_session where principal_name = :username")
                .param("username", change.username())
                .update();
    }
}
