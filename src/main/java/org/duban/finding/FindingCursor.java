package org.duban.finding;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.duban.shared.Days;

/**
 * Where a page of the register ends: the value it is sorted by, and the id that breaks ties.
 *
 * @param key as PostgreSQL reads it
 */
record FindingCursor(String key, UUID id) {

    /** No exponent: of a number such as 1E500000000 all digits would be written out. */
    private static final Pattern POINTS = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

    static FindingCursor of(FindingRow last, FindingOrder order) {
        var key = switch (order) {
            case FOUND -> last.foundAt().toString();
            case DUE -> Objects.requireNonNull(last.dueAt()).toString();
            case POINTS -> last.points().toPlainString();
        };
        return new FindingCursor(key, last.id());
    }

    static FindingCursor parse(String text, FindingOrder order) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            var key = order == FindingOrder.POINTS
                    ? points(parts[0])
                    : Days.parseMoment(parts[0]).toString();
            return new FindingCursor(key, UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
            throw new CursorMalformed(text);
        }
    }

    private static String points(String text) {
        if (!POINTS.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
