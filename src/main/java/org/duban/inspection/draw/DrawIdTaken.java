package org.duban.inspection.draw;

import org.duban.shared.Conflict;

/** The id belongs to a draw that somebody else has laid down. */
class DrawIdTaken extends Conflict {

    DrawIdTaken(DrawId id) {
        super(id);
    }
}
