package org.duban.finding;

import org.duban.shared.RuleBroken;

/** An assigned finding needs a photo, or a reason for having none. */
class EvidenceMissing extends RuleBroken {

    @Override
    public String field() {
        return "evidenceIds";
    }
}
