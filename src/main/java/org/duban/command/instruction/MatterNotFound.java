package org.duban.command.instruction;

import org.duban.shared.NotFound;

/** There is nothing of the kind under the id. */
class MatterNotFound extends NotFound {

    MatterNotFound(Object id) {
        super(id);
    }
}
