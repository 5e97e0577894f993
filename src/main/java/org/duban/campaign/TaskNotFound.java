package org.duban.campaign;

import org.duban.shared.NotFound;

/** There is no such task, or not for this account. */
class TaskNotFound extends NotFound {

    TaskNotFound(TaskId id) {
        super(id);
    }
}
