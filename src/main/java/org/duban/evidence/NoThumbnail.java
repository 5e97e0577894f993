package org.duban.evidence;

import org.duban.shared.NotFound;

/** There is no smaller picture of what is not an image. */
class NoThumbnail extends NotFound {

    NoThumbnail(EvidenceId id) {
        super(id);
    }
}
