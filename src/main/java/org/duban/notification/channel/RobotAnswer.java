package org.duban.notification.channel;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a group's robot answers: it says 200 even when it refuses. */
record RobotAnswer(@Nullable Integer errcode, @Nullable String errmsg) {

    static Outcome outcome(JsonMapper json, int status, String text) {
        try {
            var answer = json.readValue(text, RobotAnswer.class);
            return answer.errcode() != null && answer.errcode() == 0
                    ? Outcome.delivered(status)
                    : Outcome.failed(Failure.ANSWER, status, answer.errcode() + " " + answer.errmsg());
        } catch (JacksonException unreadable) {
            return Outcome.failed(Failure.ANSWER, status, null);
        }
    }
}
