package org.duban.ranking.scheme;

import org.duban.shared.NotFound;

/** There is no such scheme. */
public class SchemeNotFound extends NotFound {

    SchemeNotFound(SchemeId id) {
        super(id);
    }
}
