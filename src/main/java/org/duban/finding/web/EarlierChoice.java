package org.duban.finding.web;

import org.duban.finding.FindingId;
import org.duban.finding.Recurrence;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector says of the findings that are there already: {@code NEW}, or {@code SEEN} or {@code RELAPSE} and the id of
 * one of them.
 */
record EarlierChoice(Kind kind, @Nullable FindingId of) {

    enum Kind {
        NEW,
        /** 仍未整改 */
        SEEN,
        RELAPSE
    }

    /** Null for what says nothing. */
    static @Nullable EarlierChoice of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var parts = text.split(":", 2);
            var kind = Kind.valueOf(parts[0]);
            var of = parts.length == 1 ? null : FindingId.valueOf(parts[1]);
            return (kind == Kind.NEW) == (of == null) ? new EarlierChoice(kind, of) : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** What the new finding keeps of it; nothing where there is to be none. */
    @Nullable
    Recurrence toRecurrence() {
        return switch (kind) {
            case NEW -> new Recurrence(Recurrence.Choice.NEW, null);
            case RELAPSE -> new Recurrence(Recurrence.Choice.RELAPSE, of);
            case SEEN -> null;
        };
    }
}
