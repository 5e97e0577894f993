package org.duban.ranking;

import org.duban.shared.NotFound;

/** There is no such edition, or it is a draft that the reader is not to see. */
class EditionNotFound extends NotFound {

    EditionNotFound(EditionId id) {
        super(id);
    }
}
