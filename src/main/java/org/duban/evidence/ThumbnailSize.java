package org.duban.evidence;

import java.util.Arrays;

/** The sizes in which images are shown: in lists, and on a page or on paper. */
public enum ThumbnailSize {
    SMALL(320),
    LARGE(1280);

    private final int edge;

    ThumbnailSize(int edge) {
        this.edge = edge;
    }

    public static ThumbnailSize of(int edge) {
        return Arrays.stream(values())
                .filter(size -> size.edge == edge)
                .findFirst()
                .orElseThrow(() -> new UnknownThumbnailSize(edge));
    }

    /** The longer edge, in pixels. */
    public int edge() {
        return edge;
    }
}
