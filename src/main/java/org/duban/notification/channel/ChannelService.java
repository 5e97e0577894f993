package org.duban.notification.channel;

import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.notification.Events;
import org.duban.shared.BrokenConstraint;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and changes channels. They are not deleted, since the record of what went out names them, but switched off. */
@Service
@Transactional
@RequiredArgsConstructor
public class ChannelService {

    private static final String MAIL_ADDRESS = "[^@\\s<>]+@[^@\\s<>]+";

    private final ChannelRepository channels;
    private final ChannelHealth health;
    private final AddressGuard guard;
    private final ActivityLog log;
    private final Clock clock;

    public ChannelId open(ChannelKind kind, ChannelDetails details) {
        check(kind, details);
        var channel = Channel.open(ChannelId.next(), kind, details, clock.instant());
        store(channel);
        record(channel.getId(), "OPENED", details);
        return channel.getId();
    }

    /** Whoever changes a channel means it to work again: a pause ends. */
    public void change(ChannelId id, ChannelDetails details, @Nullable Long expectedVersion) {
        var channel = channels.require(id);
        channel.expectVersion(expectedVersion);
        check(channel.getKind(), details);
        store(channel.change(details));
        health.endPause(id.value());
        record(id, "CHANGED", details);
    }

    /** What goes out of the house is answered for; its secrets are nobody's reading. */
    private void record(ChannelId id, String event, ChannelDetails details) {
        log.record(
                SubjectKind.CHANNEL, id.value(), event, Map.of("name", details.name(), "enabled", details.enabled()));
    }

    private void check(ChannelKind kind, ChannelDetails details) {
        details.events().stream()
                .filter(name -> !Events.isKnown(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new EventUnknown(name);
                });
        var address = details.address();
        if (address == null) {
            return;
        }
        if (kind != ChannelKind.MAIL) {
            guard.check(address);
        } else if (!address.matches(MAIL_ADDRESS)) {
            throw new SenderMalformed();
        }
    }

    private void store(Channel channel) {
        try {
            channels.saveAndFlush(channel);
        } catch (DataIntegrityViolationException refused) {
            if (BrokenConstraint.is("channel_one_for_mail", refused)) {
                throw new MailChannelTaken();
            }
            if (BrokenConstraint.is("channel_campaign_fk", refused)) {
                throw new CampaignUnknown();
            }
            throw refused;
        }
    }
}
