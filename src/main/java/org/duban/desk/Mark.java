package org.duban.desk;

import java.util.Arrays;
import java.util.Locale;

/** What somebody has seen to or put aside, which the data cannot tell. */
public enum Mark {
    /** The list of what comes first is no longer wanted. */
    LIST,
    /** The page for one's role has been seen. */
    GUIDE,
    /** Somebody backs up. */
    BACKUP;

    /** As in its address. */
    public static Mark at(String path) {
        return Arrays.stream(values())
                .filter(mark -> mark.name().toLowerCase(Locale.ROOT).equals(path))
                .findFirst()
                .orElseThrow(() -> new MarkUnknown(path));
    }
}
