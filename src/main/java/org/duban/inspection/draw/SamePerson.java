package org.duban.inspection.draw;

import org.duban.shared.Forbidden;

/** Who has laid the draw down is not its second person. */
class SamePerson extends Forbidden {

    SamePerson(String title) {
        super(title);
    }
}
