package org.duban.finding.commitment;

import org.duban.shared.NotFound;

/** There is no such commitment, or it is not the reader's to see. */
class CommitmentNotFound extends NotFound {

    CommitmentNotFound(CommitmentId id) {
        super(id);
    }
}
