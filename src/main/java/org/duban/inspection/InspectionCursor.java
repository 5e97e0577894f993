package org.duban.inspection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.duban.shared.Days;

/** Where a page of rounds ends: rounds are read by their first day, the latest first. */
record InspectionCursor(LocalDate startsOn, UUID id) {

    static InspectionCursor after(InspectionRow row) {
        return new InspectionCursor(row.startsOn(), row.id());
    }

    static InspectionCursor valueOf(String text) {
        var parts = text.split("~", 2);
        try {
            return new InspectionCursor(Days.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw new CursorMalformed(text);
        }
    }

    @Override
    public String toString() {
        return startsOn + "~" + id;
    }
}
