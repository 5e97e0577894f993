package org.duban.evidence;

import org.duban.shared.RuleBroken;

/** Half a position, or one that is not on earth. */
class DevicePositionAbsurd extends RuleBroken {

    private final String field;

    DevicePositionAbsurd(String field) {
        super();
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }
}
