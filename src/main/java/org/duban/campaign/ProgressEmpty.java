package org.duban.campaign;

import org.duban.shared.RuleBroken;

/** A report says something. */
class ProgressEmpty extends RuleBroken {

    @Override
    public String field() {
        return "words";
    }
}
