package org.duban.evidence;

import org.duban.shared.RuleBroken;

/** The content is cut off or is not what its beginning says. */
class DamagedFile extends RuleBroken {

    DamagedFile(String mediaType) {
        super(mediaType);
    }

    @Override
    public String field() {
        return "file";
    }
}
