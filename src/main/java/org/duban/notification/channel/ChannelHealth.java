package org.duban.notification.channel;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.notification.Inbox;
import org.duban.notification.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows which channels work. One that fails several times on end is left alone for a while, longer each time, and the
 * administrators are told.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@RequiredArgsConstructor
class ChannelHealth {

    /** After so many failures on end a channel is paused. */
    static final int TOLERATED = 5;

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Clock clock;

    void succeeded(UUID channel) {
        jdbc.sql("""
                        insert into channel_health (channel_id, failures, last_success_at) values (:channel, 0, :now)
                        on conflict (channel_id) do update
                            set failures = 0, paused_until = null, last_success_at = excluded.last_success_at
                        """)
                .param("channel", channel)
                .param("now", utc(clock.instant()))
                .update();
    }

    void failed(UUID channel, @Nullable String error) {
        var now = clock.instant();
        var failures = jdbc.sql("""
                        insert into channel_health as h (channel_id, failures, last_failure_at, last_error)
                        values (:channel, 1, :now, :error)
                        on conflict (channel_id) do update
                            set failures = h.failures + 1, last_failure_at = excluded.last_failure_at,
                                last_error = excluded.last_error
                        returning failures
                        """)
                .param("channel", channel)
                .param("now", utc(now))
                .param("error", error)
                .query(Integer.class)
                .single();
        if (failures >= TOLERATED) {
            pause(channel, now.plus(Backoff.pause(failures - TOLERATED + 1)));
        }
        if (failures == TOLERATED) {
            tellAdministrators(channel, error, now);
        }
    }

    /** From now on it is tried again. */
    void endPause(UUID channel) {
        jdbc.sql("update channel_health set paused_until = null, failures = 0 where channel_id = :channel")
                .param("channel", channel)
                .update();
    }

    private void pause(UUID channel, Instant until) {
        jdbc.sql("update channel_health set paused_until = :until where channel_id = :channel")
                .param("until", utc(until))
                .param("channel", channel)
                .update();
    }

    private void tellAdministrators(UUID channel, @Nullable String error, Instant now) {
        var name = jdbc.sql("select name from channel where channel_id = :channel")
                .param("channel", channel)
                .query(String.class)
                .single();
        var administrators = jdbc.sql("""
                        select a.account_id from account a join account_role r using (account_id)
                        where r.role = 'ADMIN' and a.disabled_at is null
                        """).query(UUID.class).list();
        var detail = error == null ? Map.<String, String>of() : Map.of("error", error);
        inbox.put(new Notice(Notice.CHANNEL, channel, "PAUSED", null, name, detail, now), administrators);
    }
}
