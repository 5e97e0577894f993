package org.duban.notification.channel;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Speaks in a group by its 企业微信 robot. */
@Component
@RequiredArgsConstructor
class WeComSender implements Sender {

    private final HttpPost http;
    private final JsonMapper json;
    private final Markdown markdown;

    @Override
    public ChannelKind kind() {
        return ChannelKind.WECOM;
    }

    @Override
    public Outcome send(Parcel parcel) {
        var content = Map.of("content", markdown.text(parcel.notice(), parcel.language()));
        var body = json.writeValueAsString(Map.of("msgtype", "markdown", "markdown", content));
        return http.post(
                parcel.address(), body, Map.of(), (status, answer) -> RobotAnswer.outcome(json, status, answer));
    }
}
