package org.duban.inspection;

import org.duban.shared.RuleBroken;

/** Inspectors are accounts in use that may log findings. */
class InspectorUnfit extends RuleBroken {

    @Override
    public String field() {
        return "inspectorIds";
    }
}
