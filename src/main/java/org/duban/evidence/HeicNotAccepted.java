package org.duban.evidence;

import org.duban.shared.UnsupportedMedia;

/** The photo is in the format of newer phones that few programs can show. */
class HeicNotAccepted extends UnsupportedMedia {

    HeicNotAccepted() {
        super();
    }
}
