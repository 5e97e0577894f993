package org.duban.ranking.objection;

import org.duban.shared.NotFound;

/** There is no such objection. */
public class ObjectionNotFound extends NotFound {

    ObjectionNotFound(ObjectionId id) {
        super(id);
    }
}
