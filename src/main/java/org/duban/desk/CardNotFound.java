package org.duban.desk;

import org.duban.shared.NotFound;
import org.duban.unit.UnitId;

/** There is no such unit, or it is not below the reader's. */
class CardNotFound extends NotFound {

    CardNotFound(UnitId id) {
        super(id);
    }
}
