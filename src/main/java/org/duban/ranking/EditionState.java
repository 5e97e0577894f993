package org.duban.ranking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far an edition has come. */
public enum EditionState {
    /** May be computed anew or thrown away; seen by the office only. */
    DRAFT,
    /** A draft that another than who drafted it has looked over; computing it again makes it a draft. */
    REVIEWED,
    /** Numbered, seen by everybody, frozen. */
    PUBLISHED;

    static EditionState of(@Nullable Instant reviewedAt, @Nullable Instant publishedAt) {
        if (publishedAt != null) {
            return PUBLISHED;
        }
        return reviewedAt == null ? DRAFT : REVIEWED;
    }
}
