package org.duban.campaign.plan;

import org.duban.shared.RuleBroken;

/** Tasks would wait for each other. */
class DependencyCircle extends RuleBroken {

    DependencyCircle(String chain) {
        super(chain);
    }

    @Override
    public String field() {
        return "afterTask";
    }
}
