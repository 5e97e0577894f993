package org.duban.inspection.checklist;

import org.jspecify.annotations.Nullable;

/** What a unit declared and what was found there (上报数、实到数). */
public record CountRow(
        String placeName,
        @Nullable String unitName,
        String text,
        int declared,
        int found,
        @Nullable String note) {

    /** Found less declared; below nought something was declared that is not there. */
    public int getDifference() {
        return found - declared;
    }
}
