package org.duban.notification.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duban.notification.channel.ChannelDetails;
import org.duban.notification.channel.ChannelKind;
import org.duban.notification.channel.ChannelRow;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in about a channel.
 *
 * @param address empty keeps the present one, of which the form shows no more than the list does
 * @param secret empty keeps the present one
 * @param version the version that was read when the form was opened
 */
record ChannelForm(
        @NotNull @Nullable ChannelKind kind,
        @NotBlank @Size(max = 50) @Nullable String name,
        @Size(max = 1000) @Nullable String address,
        @Size(max = 200) @Nullable String secret,
        @Nullable UUID campaignId,
        @Nullable List<String> events,
        @Pattern(regexp = "zh-CN|en") @Nullable String language,
        @Nullable Boolean enabled,
        @Nullable Long version) {

    static final ChannelForm EMPTY =
            new ChannelForm(null, null, null, null, null, List.of(), "zh-CN", Boolean.TRUE, null);

    static ChannelForm of(ChannelRow channel) {
        return new ChannelForm(
                channel.kind(),
                channel.name(),
                null,
                null,
                channel.campaignId(),
                channel.events(),
                channel.language(),
                channel.enabled(),
                channel.version());
    }

    ChannelDetails toDetails() {
        return new ChannelDetails(
                Objects.requireNonNull(name),
                filled(address),
                filled(secret),
                campaignId,
                events == null ? List.of() : events,
                language == null ? "zh-CN" : language,
                Boolean.TRUE.equals(enabled));
    }

    boolean wants(String event) {
        return events != null && events.contains(event);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
