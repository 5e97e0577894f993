package org.duban.campaign;

import org.duban.shared.RuleBroken;

/** The campaign has no such workstream. */
public class WorkstreamUnknown extends RuleBroken {

    @Override
    public String field() {
        return "workstreamId";
    }
}
