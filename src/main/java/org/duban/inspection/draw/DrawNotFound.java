package org.duban.inspection.draw;

import org.duban.shared.NotFound;

/** There is no draw under the id. */
class DrawNotFound extends NotFound {

    DrawNotFound(DrawId id) {
        super(id);
    }
}
