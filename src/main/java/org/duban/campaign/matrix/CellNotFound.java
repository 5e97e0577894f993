package org.duban.campaign.matrix;

import org.duban.shared.NotFound;

/** The matrix has no such cell. */
class CellNotFound extends NotFound {

    CellNotFound(String at) {
        super(at);
    }
}
