package org.duban.notification.channel;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.notification.Addressed;
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
        mail(List.of(new Addressed(notice, accounts)));
    }

    /** The same for many notices of one event and campaign, which costs as many statements as one. */
    public void mail(List<Addressed> letters) {
        var accounts = letters.stream()
                .flatMap(letter -> letter.accounts().stream())
                .distinct()
                .toList();
        if (accounts.isEmpty()) {
            return;
        }
        var notice = letters.get(0).notice();
        for (var channel : channels(notice, true)) {
            var reached = Set.copyOf(reached(notice, accounts));
            insert(letters.stream()
                    .flatMap(letter -> targets(
                            letter.notice(), channel, letter.accounts().stream().filter(reached::contains))));
        }
    }

    /** To the groups and systems that want such notices. */
    public void post(Notice notice) {
        insert(channels(notice, false).stream()
                .flatMap(channel -> targets(notice, channel, Stream.<@Nullable UUID>of((UUID) null))));
    }

    /** @param written the notice as it is kept */
    private record Target(UUID id, UUID channel, @Nullable UUID account, String written) {}

    private Stream<Target> targets(Notice notice, UUID channel, Stream<? extends @Nullable UUID> accounts) {
        var written = json.writeValueAsString(notice);
        return accounts.map(account -> new Target(notice.idFor(channel + "/" + account), channel, account, written));
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

    private void insert(Stream<Target> targets) {
        var now = utc(clock.instant());
        batches.batchUpdate(
                INSERT,
                targets.map(target -> new @Nullable Object[] {
                            target.id(), target.channel(), target.account(), target.written(), now, now
                        })
                        .toList());
    }
}
