package org.duban.evidence;

import org.duban.shared.RuleBroken;

/** The device's accuracy is no distance. */
class DeviceAccuracyAbsurd extends RuleBroken {

    DeviceAccuracyAbsurd() {
        super();
    }

    @Override
    public String field() {
        return "accuracy";
    }
}
