package org.duban.document;

import org.duban.shared.RuleBroken;

/** A day that has not come yet has nothing to tell. */
public class IssuedBeforeItsEnd extends RuleBroken {

    @Override
    public String field() {
        return "to";
    }
}
