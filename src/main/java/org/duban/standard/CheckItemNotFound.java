package org.duban.standard;

import org.duban.shared.NotFound;

/** There is no such check item. */
class CheckItemNotFound extends NotFound {

    CheckItemNotFound(CheckItemId id) {
        super(id);
    }
}
