package org.duban.document.slip;

import org.duban.shared.RuleBroken;

/** A consequence is told, and a flag certified, from where it stands, and not by the day. */
public class AboutOneMatter extends RuleBroken {

    @Override
    public String field() {
        return "kind";
    }
}
