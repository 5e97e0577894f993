package org.duban.deadline.request;

import org.duban.shared.Conflict;

/** More time is asked for while there is time left. */
class ExtendedTooLate extends Conflict {

    @Override
    public String field() {
        return "until";
    }
}
