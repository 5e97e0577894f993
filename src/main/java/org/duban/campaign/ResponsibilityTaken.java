package org.duban.campaign;

import org.duban.shared.Conflict;

/** The matrix has a row for this already. */
class ResponsibilityTaken extends Conflict {

    @Override
    public String field() {
        return "unitId";
    }
}
