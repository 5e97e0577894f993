package org.duban.evidence;

import org.duban.shared.UnsupportedMedia;

/** The content is none of the kinds that are accepted. */
class FormatNotAccepted extends UnsupportedMedia {

    FormatNotAccepted(String mediaType) {
        super(mediaType);
    }
}
