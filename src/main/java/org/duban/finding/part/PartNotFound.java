package org.duban.finding.part;

import org.duban.shared.NotFound;

/** There is no such part of the finding, or none for this reader. */
class PartNotFound extends NotFound {

    PartNotFound(FindingPartId id) {
        super(id);
    }
}
