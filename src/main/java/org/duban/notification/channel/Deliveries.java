package org.duban.notification.channel;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.notification.Events;
import org.duban.notification.Notice;
import org.duban.notification.NotificationProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Notes down what is to be sent, in the transaction in which it is decided; the worker sends it afterwards. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@RequiredArgsConstructor
public class Deliveries {

    private static final String CHANNELS = """
            select channel_id from channel
            where enabled and (kind = 'MAIL') = :mail
              and (campaign_id is null or campaign_id = cast(:campaign as uuid))
              and (events = '{}' or :event = any(events))
            """;

    // A clerk gets the reminders of the day together.
    private static final String REACHED = """
            select c.account_id from account_contact c join account a using (account_id)
            where c.account_id = any(:accounts) and a.disabled_at is null
              and (not :reminder or not exists (
                  select from account_role r left join digest_setting s on s.unit_id = a.unit_id
                  where r.account_id = a.account_id and r.role = 'UNIT' and coalesce(s.enabled, :digest)))
            """;

    private static final String INSERT = """
            insert into delivery (delivery_id, channel_id, account_id, notice, state, attempts, created_at, next_attempt_at)
            values (?, ?, ?, ?::jsonb, 'PENDING', 0, ?, ?)
            on conflict (delivery_id) do nothing
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final NotificationProperties properties;
    private final Clock clock;

    /** To those of the accounts that have given a mail address. */
    public void mail(Notice notice, Collection<UUID> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        for (var channel : channels(notice, true)) {
            insert(notice, reached(notice, accounts).stream().map(account -> new Target(channel, account)));
        }
    }

    /** To the groups and systems that want such notices. */
    public void post(Notice notice) {
        insert(notice, channels(notice, false).stream().map(channel -> new Target(channel, null)));
    }

    private record Target(UUID channel, @Nullable UUID account) {

        UUID deliveryOf(Notice notice) {
            return notice.idFor(channel + "/" + account);
        }
    }

    private List<UUID> channels(Notice notice, boolean mail) {
        return jdbc.sql(CHANNELS)
                .param("mail", mail)
                .param("campaign", notice.campaign())
                .param("event", notice.name())
                .query(UUID.class)
                .list();
    }

    private List<UUID> reached(Notice notice, Collection<UUID> accounts) {
        return jdbc.sql(REACHED)
                .param("accounts", accounts.toArray(UUID[]::new))
                .param("reminder", Events.isReminder(notice))
                .param("digest", properties.digest().enabled())
                .query(UUID.class)
                .list();
    }

    private void insert(Notice notice, Stream<Target> targets) {
        var written = json.writeValueAsString(notice);
        var now = utc(clock.instant());
        batches.batchUpdate(
                INSERT,
                targets.map(target -> new @Nullable Object[] {
                            target.deliveryOf(notice), target.channel(), target.account(), written, now, now
                        })
                        .toList());
    }
}
