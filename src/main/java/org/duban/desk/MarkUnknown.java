package org.duban.desk;

import org.duban.shared.NotFound;

/** Nothing on the desk is put aside under that name. */
class MarkUnknown extends NotFound {

    MarkUnknown(String path) {
        super(path);
    }
}
