package org.duban.evidence;

import org.duban.shared.RuleBroken;

/** Images are not shown in this size. */
class UnknownThumbnailSize extends RuleBroken {

    UnknownThumbnailSize(int size) {
        super(size);
    }

    @Override
    public String field() {
        return "size";
    }
}
