package org.duban.inspection;

import org.duban.shared.Forbidden;

/** A round is run by its team, by who planned it, or by a supervisor. */
class NotOnTheTeam extends Forbidden {

    NotOnTheTeam(String title) {
        super(title);
    }
}
