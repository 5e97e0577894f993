package org.duban.deadline;

import org.duban.shared.NotFound;

/** There is no such deadline. */
class DeadlineNotFound extends NotFound {

    DeadlineNotFound(DeadlineId id) {
        super(id);
    }
}
