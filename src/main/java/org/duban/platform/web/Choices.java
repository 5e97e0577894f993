package org.duban.platform.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a field that is filled by typing offers for the letters typed so far. */
public record Choices(List<Item> items) {

    /** As many as are looked through rather than typed on. */
    public static final int MOST = 20;

    /**
     * Something to choose.
     *
     * @param label what the field then reads
     * @param hint a second, quieter line, such as the unit above
     */
    public record Item(UUID id, String label, @Nullable String hint) {}
}
