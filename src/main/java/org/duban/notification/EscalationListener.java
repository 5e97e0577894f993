package org.duban.notification;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.ladder.StepsFired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells those whom the steps of a tick name, all at once: each step stands in their inboxes, and what goes out by mail or
 * into groups is one word for all that fired together. Ten thousand at midnight are no ten thousand mails.
 */
@Component
@RequiredArgsConstructor
class EscalationListener {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** May be called again with the same tick: the second time changes nothing. */
    @ApplicationModuleListener(id = "notification.escalations")
    void tell(StepsFired fired) {
        jdbc.sql(EscalationSql.TO_INBOXES).param("at", utc(fired.at())).update();
        jdbc.sql(EscalationSql.BY_OTHER_WAYS)
                .param("at", utc(fired.at()))
                .param("now", utc(clock.instant()))
                .update();
    }
}
