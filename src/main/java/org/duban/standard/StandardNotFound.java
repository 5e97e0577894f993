package org.duban.standard;

import org.duban.shared.NotFound;

/** There is no such standard. */
class StandardNotFound extends NotFound {

    StandardNotFound(StandardId id) {
        super(id);
    }
}
