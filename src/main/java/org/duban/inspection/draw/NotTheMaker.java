package org.duban.inspection.draw;

import org.duban.shared.Forbidden;

/** Whoever laid a draw down gives it up, and nobody else. */
class NotTheMaker extends Forbidden {

    NotTheMaker(String title) {
        super(title);
    }
}
