package org.duban.campaign;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of tasks ends: tasks are read by due date, those without one last. */
record TaskCursor(@Nullable Instant dueAt, UUID id) {

    private static final String NEVER = "never";

    static TaskCursor after(TaskRow row) {
        return new TaskCursor(row.dueAt(), row.id());
    }

    static TaskCursor valueOf(String text) {
        var parts = text.split("~", 2);
        try {
            return new TaskCursor(NEVER.equals(parts[0]) ? null : Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw new CursorUnknown();
        }
    }

    @Override
    public String toString() {
        return (dueAt == null ? NEVER : dueAt) + "~" + id;
    }
}
