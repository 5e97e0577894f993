package org.duban.command.wall;

import org.duban.shared.NotFound;

/** There is no display under the id, or its address is not one that works. */
class DisplayNotFound extends NotFound {

    DisplayNotFound(Object id) {
        super(id);
    }
}
