package org.duban.inspection.place;

import static org.duban.shared.Instants.utcOrNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.duban.shared.Days;
import org.jspecify.annotations.Nullable;

/** Where a piece of what happened at a place ends: the latest comes first. */
record PlaceCursor(@Nullable Instant at, String kind, UUID id) {

    private static final PlaceCursor BEGINNING = new PlaceCursor(null, "", new UUID(0, 0));

    static PlaceCursor valueOf(@Nullable String text) {
        if (text == null) {
            return BEGINNING;
        }
        var parts = text.split("~", 3);
        try {
            return new PlaceCursor(Days.parseMoment(parts[0]), parts[1], UUID.fromString(parts[2]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw new PlaceCursorMalformed(text);
        }
    }

    static String after(PlaceEvent event) {
        return event.at() + "~" + event.kind() + "~" + event.id();
    }

    static String after(PlacePhotos photos) {
        return photos.foundAt() + "~~" + photos.findingId();
    }

    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        @Nullable OffsetDateTime moment = utcOrNull(at);
        parameters.put("afterAt", moment);
        parameters.put("afterKind", kind);
        parameters.put("afterId", id);
        return parameters;
    }
}
