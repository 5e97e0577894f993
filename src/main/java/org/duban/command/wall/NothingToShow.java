package org.duban.command.wall;

import org.duban.shared.RuleBroken;

/** A display without a scene would stay dark. */
class NothingToShow extends RuleBroken {

    @Override
    public String field() {
        return "scenes";
    }
}
