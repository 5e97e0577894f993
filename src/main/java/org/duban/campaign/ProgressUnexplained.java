package org.duban.campaign;

import org.duban.shared.RuleBroken;

/** Figures that fall, or exceed what there was to do, need a word why. */
class ProgressUnexplained extends RuleBroken {

    @Override
    public String field() {
        return "words";
    }
}
