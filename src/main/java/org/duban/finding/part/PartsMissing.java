package org.duban.finding.part;

import org.duban.shared.RuleBroken;

/** Whoever shares a finding out says who does what. */
class PartsMissing extends RuleBroken {

    @Override
    public String field() {
        return "parts";
    }
}
