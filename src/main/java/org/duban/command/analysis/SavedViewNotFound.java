package org.duban.command.analysis;

import org.duban.shared.NotFound;

/** There is no such view, or it is somebody else's own. */
class SavedViewNotFound extends NotFound {

    SavedViewNotFound(SavedViewId id) {
        super(id);
    }
}
