package org.duban.finding;

import org.duban.shared.RuleBroken;

/** What was put right is shown by a photo. */
public class AfterPhotoMissing extends RuleBroken {

    @Override
    public String field() {
        return "evidenceIds";
    }
}
