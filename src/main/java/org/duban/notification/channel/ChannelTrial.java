package org.duban.notification.channel;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.notification.Notice;
import org.duban.shared.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries a channel at once, with a message that says so, whether or not it is enabled or paused. */
@Service
@RequiredArgsConstructor
public class ChannelTrial {

    private final ChannelRepository channels;
    private final ChannelHealth health;
    private final Senders senders;
    private final JdbcClient jdbc;
    // Not by annotation: while the message is on its way no transaction is open.
    private final TransactionTemplate transaction;
    private final Clock clock;

    /**
     * How the trial went.
     *
     * @param error why it failed; null when it worked
     */
    public record Result(boolean delivered, @Nullable String error) {}

    /**
     * Sends a message now.
     *
     * @param who tries; a mail goes to that person
     */
    public Result run(ChannelId id, AccountId who) {
        var parcel = parcel(channels.require(id), who);
        var outcome = senders.send(parcel);
        transaction.executeWithoutResult(status -> {
            if (outcome.isDelivered()) {
                health.succeeded(id.value());
            } else {
                health.failed(id.value(), outcome.error());
            }
        });
        return new Result(outcome.isDelivered(), outcome.error());
    }

    private Parcel parcel(Channel channel, AccountId who) {
        UUID account = null;
        if (channel.getKind() == ChannelKind.MAIL) {
            account = who.value();
            requireAddress(account);
        }
        var id = channel.getId().value();
        return new Parcel(
                Uuids.next(),
                id,
                channel.getKind(),
                channel.getName(),
                channel.getAddress(),
                secretOf(id),
                Locale.forLanguageTag(channel.getLanguage()),
                account,
                new Notice(Notice.CHANNEL, id, "TRIED", null, channel.getName(), Map.of(), clock.instant()),
                1);
    }

    private @Nullable String secretOf(UUID channel) {
        return jdbc.sql("select coalesce(secret, '') from channel where channel_id = :channel")
                .param("channel", channel)
                .query(String.class)
                .single();
    }

    private void requireAddress(UUID account) {
        var known = jdbc.sql("select exists (select from account_contact where account_id = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NoAddressToTry();
        }
    }
}
