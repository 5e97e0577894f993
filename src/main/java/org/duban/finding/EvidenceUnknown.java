package org.duban.finding;

import org.duban.shared.RuleBroken;

/** Evidence is uploaded first, and one piece shows one finding once. */
public class EvidenceUnknown extends RuleBroken {

    @Override
    public String field() {
        return "evidenceIds";
    }
}
