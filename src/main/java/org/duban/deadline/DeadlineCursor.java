package org.duban.deadline;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.duban.shared.Days;

/** Where a page of deadlines ends. */
record DeadlineCursor(Instant dueAt, UUID id) {

    static DeadlineCursor after(DeadlineRow row) {
        return new DeadlineCursor(row.dueAt(), row.id());
    }

    static DeadlineCursor valueOf(String text) {
        var parts = text.split("~", 2);
        try {
            return new DeadlineCursor(Days.parseMoment(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw new DeadlineCursorUnknown();
        }
    }

    @Override
    public String toString() {
        return dueAt + "~" + id;
    }
}
