package org.duban.deadline.request.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.ZoneId;
import org.duban.shared.Days;

/** A date, which lasts until its end, or an instant; both as ISO 8601. */
record Until(@JsonValue String text) {

    Until {
        if (text.length() == "2026-01-31".length()) {
            Days.parse(text);
        } else {
            Days.parseMoment(text);
        }
    }

    @JsonCreator
    static Until of(String text) {
        return new Until(text);
    }

    Instant in(ZoneId zone) {
        return text.length() == "2026-01-31".length()
                ? Days.parse(text).plusDays(1).atStartOfDay(zone).toInstant()
                : Days.parseMoment(text);
    }
}
