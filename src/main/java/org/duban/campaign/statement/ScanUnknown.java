package org.duban.campaign.statement;

import org.duban.shared.RuleBroken;

/** The scan is uploaded first, by who attaches it. */
class ScanUnknown extends RuleBroken {

    @Override
    public String field() {
        return "evidenceId";
    }
}
