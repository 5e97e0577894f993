package org.duban.evidence;

import org.duban.shared.RuleBroken;

/** No calendar has the time that the device says. */
class DeviceTimeAbsurd extends RuleBroken {

    DeviceTimeAbsurd() {
        super();
    }

    @Override
    public String field() {
        return "takenAt";
    }
}
