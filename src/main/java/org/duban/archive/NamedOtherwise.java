package org.duban.archive;

import org.duban.shared.RuleBroken;

/** Whoever removes a campaign types its name. */
public class NamedOtherwise extends RuleBroken {

    @Override
    public String field() {
        return "name";
    }
}
