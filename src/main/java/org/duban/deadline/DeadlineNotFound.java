package org.duban.deadline;

import org.duban.shared.NotFound;

/** There is no such deadline. */
public class DeadlineNotFound extends NotFound {

    public DeadlineNotFound(DeadlineId id) {
        super(id);
    }
}
