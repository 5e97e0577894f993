package org.duban.campaign.matrix;

import org.jspecify.annotations.Nullable;

/**
 * What is answered for.
 *
 * @param section null for all of them, and where an item is named
 * @param item null for all of the section
 */
public record Topic(@Nullable String section, @Nullable String item) {

    public static final Topic EVERYTHING = new Topic(null, null);

    private static final String ITEM = "i:";
    private static final String SECTION = "s:";

    /** Items are told apart by their code alone. */
    public Topic {
        section = item == null ? section : null;
    }

    /** As it stands in an address. */
    public static Topic valueOf(String text) {
        if (text.startsWith(ITEM)) {
            return new Topic(null, text.substring(ITEM.length()));
        }
        return text.startsWith(SECTION) ? new Topic(text.substring(SECTION.length()), null) : EVERYTHING;
    }

    @Override
    public String toString() {
        return item != null ? ITEM + item : section != null ? SECTION + section : "*";
    }
}
