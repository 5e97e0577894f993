package org.duban.deadline.request;

import org.duban.shared.RuleBroken;

/** The deadline has been extended as often as the campaign allows. */
class ExtendedTooOften extends RuleBroken {

    ExtendedTooOften(int most) {
        super(most);
    }
}
