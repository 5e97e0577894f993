package org.duban.deadline.ladder;

import org.duban.shared.NotFound;

/** The ladder has no such step, or has it no longer. */
class StepNotFound extends NotFound {

    StepNotFound(StepId id) {
        super(id);
    }
}
