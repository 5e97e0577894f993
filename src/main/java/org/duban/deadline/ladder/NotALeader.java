package org.duban.deadline.ladder;

import org.duban.shared.RuleBroken;

/** Only somebody who has a leader's account that is in use leads a campaign. */
class NotALeader extends RuleBroken {

    NotALeader(String name) {
        super(name);
    }
}
