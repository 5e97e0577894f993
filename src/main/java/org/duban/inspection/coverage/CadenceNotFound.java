package org.duban.inspection.coverage;

import org.duban.shared.NotFound;

/** There is no cadence under the id. */
class CadenceNotFound extends NotFound {

    CadenceNotFound(CadenceId id) {
        super(id);
    }
}
