package org.duban.unit;

import org.duban.shared.NotFound;

/** There is no such place. */
class PlaceNotFound extends NotFound {

    PlaceNotFound(PlaceId id) {
        super(id);
    }
}
