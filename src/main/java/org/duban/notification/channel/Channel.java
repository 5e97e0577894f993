package org.duban.notification.channel;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.shared.AggregateRoot;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A way out of the house, such as a group's robot. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Channel extends AggregateRoot<Channel, ChannelId> {

    @EmbeddedId
    private ChannelId id;

    @Enumerated(EnumType.STRING)
    private ChannelKind kind;

    private String name;
    private String address;

    @Getter(AccessLevel.NONE)
    private @Nullable String secret;

    private @Nullable UUID campaignId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> events = new ArrayList<>();

    private String language;
    private boolean enabled;
    private Instant createdAt;

    static Channel open(ChannelId id, ChannelKind kind, ChannelDetails details, Instant now) {
        if (details.address() == null) {
            throw new AddressMissing();
        }
        var channel = new Channel();
        channel.id = id;
        channel.kind = kind;
        channel.createdAt = now;
        return channel.change(details);
    }

    final Channel change(ChannelDetails details) {
        if (details.address() != null) {
            this.address = details.address();
        }
        if (details.secret() != null) {
            this.secret = details.secret();
        }
        if (kind.signs() && secret == null) {
            throw new SecretMissing();
        }
        this.name = details.name();
        this.campaignId = details.campaignId();
        this.events = new ArrayList<>(details.events());
        this.language = details.language();
        this.enabled = details.enabled();
        return this;
    }
}
