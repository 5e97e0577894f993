package org.duban.notification.channel;

import static org.duban.shared.Instants.utc;
import static org.duban.shared.Instants.utcOrNull;

import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.notification.MessageCursor;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of what a channel sent or is to send, and the way to send again what was given up. */
@Service
@Transactional
@RequiredArgsConstructor
public class DeliveryLog {

    private static final String AGAIN = """
            update delivery set state = 'PENDING', attempts = 0, next_attempt_at = :now where state = 'DEAD'
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** Newest first. */
    @Transactional(readOnly = true)
    public Slice<DeliveryRow> list(
            ChannelId channel, @Nullable DeliveryState state, int limit, @Nullable String cursor) {
        var after = cursor == null ? null : MessageCursor.valueOf(cursor);
        var rows = jdbc.sql("""
                        select d.delivery_id as id, d.notice->>'kind' as kind, d.notice->>'event' as event,
                               d.notice->>'title' as title, a.display_name as recipient, d.state, d.attempts, d.created_at,
                               d.next_attempt_at, d.delivered_at, d.last_status, d.last_error
                        from delivery d left join account a using (account_id)
                        where d.channel_id = :channel
                        """
                        + (state == null ? "" : " and d.state = :state")
                        + (after == null ? "" : " and (d.created_at, d.delivery_id) < (:at, :id)")
                        + " order by d.created_at desc, d.delivery_id desc limit :limit")
                .param("channel", channel.value())
                .param("state", state == null ? null : state.name())
                .param("at", after == null ? null : utcOrNull(after.at()))
                .param("id", after == null ? null : after.id())
                .param("limit", limit + 1)
                .query(DeliveryRow.class)
                .list();
        return Slice.of(rows, limit, last -> new MessageCursor(last.createdAt(), last.id()).toString());
    }

    /** Sends one again that was given up, and tells of which channel it is. */
    public ChannelId redeliver(UUID delivery) {
        var channel = channelOf(delivery);
        var again = jdbc.sql(AGAIN + " and delivery_id = :id")
                .param("now", utc(clock.instant()))
                .param("id", delivery)
                .update();
        if (again == 0) {
            throw new NotGivenUp();
        }
        return channel;
    }

    /** Sends all again that this channel has given up, and tells how many those are. */
    public int redeliverAll(ChannelId channel) {
        return jdbc.sql(AGAIN + " and channel_id = :channel")
                .param("now", utc(clock.instant()))
                .param("channel", channel.value())
                .update();
    }

    private ChannelId channelOf(UUID delivery) {
        return jdbc.sql("select channel_id from delivery where delivery_id = :id")
                .param("id", delivery)
                .query(UUID.class)
                .optional()
                .map(ChannelId::new)
                .orElseThrow(() -> new DeliveryNotFound(delivery));
    }
}
