package org.duban.notification.channel;

import static org.duban.shared.Instants.utc;
import static org.duban.shared.Instants.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.notification.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What is on its way out, shared by all nodes: each takes a few that no other has taken. */
@Component
@Transactional
@RequiredArgsConstructor
class DeliveryQueue {

    /** Longer than a node needs for what it takes at once. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final int AT_ONCE = 25;

    // From each channel a few, so that a long queue of one does not hide the others; from an ailing one a single probe.
    private static final String CLAIM = """
            with due as (
                select d.delivery_id
                from channel c
                left join channel_health h using (channel_id)
                cross join lateral (
                    select q.delivery_id from delivery q
                    where q.channel_id = c.channel_id and q.state in ('PENDING', 'FAILED') and q.next_attempt_at <= :now
                    order by q.next_attempt_at
                    limit case when coalesce(h.failures, 0) > 0 then 1 else :most end
                    for update skip locked
                ) d
                where c.enabled and not c.channel_id = any(:busy) and (cast(:only as uuid) is null or c.channel_id = :only)
                  and (h.paused_until is null or h.paused_until <= :now)
            )
            update delivery t set attempts = t.attempts + 1, next_attempt_at = :lease
            from due, channel c
            where t.delivery_id = due.delivery_id and c.channel_id = t.channel_id
            returning t.delivery_id, t.channel_id, c.kind, c.name, c.address, c.secret, c.language, t.account_id,
                      t.notice, t.attempts
            """;

    private static final String RECORD = """
            update delivery set state = ?, next_attempt_at = ?, delivered_at = cast(? as timestamptz),
                                last_status = cast(? as integer), last_error = cast(? as text)
            where delivery_id = ? and attempts = ? and state in ('PENDING', 'FAILED')
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final ChannelHealth health;
    private final Clock clock;

    /** Takes on what is due. Until the lease ends it is this node's alone. */
    List<Parcel> claim(Collection<UUID> busyChannels) {
        return claim(busyChannels, null);
    }

    /** Takes on more of a channel that has just sent all it had taken. */
    List<Parcel> claimMore(UUID channel) {
        return claim(List.of(), channel);
    }

    private List<Parcel> claim(Collection<UUID> busyChannels, @Nullable UUID only) {
        var now = clock.instant();
        return jdbc.sql(CLAIM)
                .param("now", utc(now))
                .param("lease", utc(now.plus(LEASE)))
                .param("most", AT_ONCE)
                .param("busy", busyChannels.toArray(UUID[]::new))
                .param("only", only)
                .query(this::toParcel)
                .list();
    }

    /** Notes how it went with some of one channel: one transaction for all, since a long queue has many. */
    void record(UUID channel, List<Tried> tried) {
        var now = clock.instant();
        var recorded = batches.batchUpdate(
                RECORD, tried.stream().map(one -> row(one, now)).toList());
        if (Arrays.stream(recorded).noneMatch(count -> count != 0)) {
            return;
        }
        tried.stream()
                .map(Tried::outcome)
                .filter(Outcome::isTheChannelsFault)
                .findFirst()
                .ifPresentOrElse(fault -> health.failed(channel, fault.error()), () -> health.succeeded(channel));
    }

    private static @Nullable Object[] row(Tried tried, Instant now) {
        var parcel = tried.parcel();
        var outcome = tried.outcome();
        var state = state(parcel, outcome);
        return new @Nullable Object[] {
            state.name(),
            utc(next(parcel, state, now)),
            utcOrNull(outcome.isDelivered() ? now : null),
            outcome.status(),
            outcome.error(),
            parcel.id(),
            parcel.attempt()
        };
    }

    /** Gives back what was taken on and not tried. */
    void release(Collection<Parcel> untried) {
        jdbc.sql("""
                        update delivery set attempts = attempts - 1, next_attempt_at = :now
                        where delivery_id = any(:ids) and state in ('PENDING', 'FAILED') and attempts > 0
                        """)
                .param("now", utc(clock.instant()))
                .param("ids", untried.stream().map(Parcel::id).toArray(UUID[]::new))
                .update();
    }

    private static DeliveryState state(Parcel parcel, Outcome outcome) {
        if (outcome.isDelivered()) {
            return DeliveryState.DELIVERED;
        }
        var hopeless = outcome.failure() == Failure.NO_RECIPIENT
                || Backoff.after(parcel.attempt()).isEmpty();
        return hopeless ? DeliveryState.DEAD : DeliveryState.FAILED;
    }

    private static Instant next(Parcel parcel, DeliveryState state, Instant now) {
        return state == DeliveryState.FAILED
                ? now.plus(Backoff.after(parcel.attempt()).orElseThrow())
                : now;
    }

    private Parcel toParcel(ResultSet row, int number) throws SQLException {
        @Nullable UUID account = row.getObject("account_id", UUID.class);
        return new Parcel(
                row.getObject("delivery_id", UUID.class),
                row.getObject("channel_id", UUID.class),
                ChannelKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("address"),
                row.getString("secret"),
                Locale.forLanguageTag(row.getString("language")),
                account,
                json.readValue(row.getString("notice"), Notice.class),
                row.getInt("attempts"));
    }
}
