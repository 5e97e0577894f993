package org.duban.notification.channel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.shared.Hmac;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Speaks in a group by its 钉钉 robot, which wants every call signed. */
@Component
@RequiredArgsConstructor
class DingTalkSender implements Sender {

    private final HttpPost http;
    private final JsonMapper json;
    private final Markdown markdown;
    private final Clock clock;

    @Override
    public ChannelKind kind() {
        return ChannelKind.DINGTALK;
    }

    @Override
    public Outcome send(Parcel parcel) {
        var notice = parcel.notice();
        var content = Map.of(
                "title",
                markdown.headline(notice, parcel.language()),
                "text",
                markdown.text(notice, parcel.language()));
        var body = json.writeValueAsString(Map.of("msgtype", "markdown", "markdown", content));
        return http.post(
                signed(parcel.address(), Objects.requireNonNull(parcel.secret())),
                body,
                Map.of(),
                (status, answer) -> RobotAnswer.outcome(json, status, answer));
    }

    private String signed(String address, String secret) {
        var timestamp = clock.millis();
        var signature = Base64.getEncoder().encodeToString(Hmac.of(secret, timestamp + "\n" + secret));
        return address + (address.contains("?") ? "&" : "?") + "timestamp=" + timestamp + "&sign="
                + URLEncoder.encode(signature, StandardCharsets.UTF_8);
    }
}
