package org.duban.notification;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.duban.shared.Days;

/** Where a page of what is listed newest first ends. */
public record MessageCursor(Instant at, UUID id) {

    public static MessageCursor valueOf(String text) {
        var parts = text.split("~", 2);
        try {
            return new MessageCursor(Days.parseMoment(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw new CursorUnknown();
        }
    }

    @Override
    public String toString() {
        return at + "~" + id;
    }
}
