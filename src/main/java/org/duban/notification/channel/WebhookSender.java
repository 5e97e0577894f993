package org.duban.notification.channel;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.notification.NotificationProperties;
import org.duban.notification.SubjectPages;
import org.duban.notification.Wording;
import org.duban.shared.Hmac;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts notices to another system. {@code X-Duban-Signature} is {@code sha256=} and the HMAC of the timestamp, a dot and
 * the body; {@code X-Duban-Delivery} stays the same when a delivery is repeated, so that the other side can tell.
 */
@Component
@RequiredArgsConstructor
class WebhookSender implements Sender {

    private final HttpPost http;
    private final JsonMapper json;
    private final Wording wording;
    private final NotificationProperties properties;
    private final Clock clock;

    /** What the other system gets. */
    record Body(
            UUID delivery,
            String kind,
            String event,
            UUID subject,
            @Nullable UUID campaign,
            String headline,
            String title,
            Map<String, String> detail,
            Instant at,
            @Nullable String link) {}

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    @Override
    public Outcome send(Parcel parcel) {
        var body = json.writeValueAsString(body(parcel));
        var timestamp = String.valueOf(clock.instant().getEpochSecond());
        var signature = Hmac.of(Objects.requireNonNull(parcel.secret()), timestamp + "." + body);
        var headers = Map.of(
                "X-Duban-Delivery",
                parcel.id().toString(),
                "X-Duban-Timestamp",
                timestamp,
                "X-Duban-Signature",
                "sha256=" + HexFormat.of().formatHex(signature));
        return http.post(parcel.address(), body, headers, (status, answer) -> Outcome.delivered(status));
    }

    private Body body(Parcel parcel) {
        var notice = parcel.notice();
        return new Body(
                parcel.id(),
                notice.kind(),
                notice.event(),
                notice.subject(),
                notice.campaign(),
                wording.headline(notice.kind(), notice.event(), parcel.language()),
                notice.title(),
                notice.detail(),
                notice.at(),
                properties.link(SubjectPages.of(notice.kind(), notice.subject())));
    }
}
