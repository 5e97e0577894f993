package org.duban.finding;

import java.util.UUID;

/** A section of a standard, as it stands in addresses: the id of the standard, a colon, the code. */
public record SectionKey(UUID standard, String code) {

    public static SectionKey valueOf(String text) {
        var end = text.indexOf(':');
        if (end < 0) {
            throw new IllegalArgumentException("No section: " + text);
        }
        return new SectionKey(UUID.fromString(text.substring(0, end)), text.substring(end + 1));
    }

    @Override
    public String toString() {
        return standard + ":" + code;
    }
}
