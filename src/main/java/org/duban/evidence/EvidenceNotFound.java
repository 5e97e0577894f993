package org.duban.evidence;

import org.duban.shared.NotFound;

/** There is no such evidence, or the caller may not see it. */
class EvidenceNotFound extends NotFound {

    EvidenceNotFound(EvidenceId id) {
        super(id);
    }
}
