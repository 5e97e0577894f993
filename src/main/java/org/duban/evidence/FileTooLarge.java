package org.duban.evidence;

import org.duban.shared.TooLarge;

/** The file has more bytes than are accepted. */
class FileTooLarge extends TooLarge {

    FileTooLarge(String limit) {
        super(limit);
    }
}
