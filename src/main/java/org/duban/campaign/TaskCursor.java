package org.duban.campaign;

import java.util.UUID;

/** Where a page of tasks ends: the next one goes on after that task, wherever it stands by then. */
record TaskCursor(UUID id) {

    static TaskCursor valueOf(String text) {
        try {
            return new TaskCursor(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            throw new CursorUnknown();
        }
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
