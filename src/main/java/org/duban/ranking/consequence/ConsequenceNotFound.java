package org.duban.ranking.consequence;

import org.duban.shared.NotFound;

/** There is no such consequence, or not for this reader. */
public class ConsequenceNotFound extends NotFound {

    ConsequenceNotFound(ConsequenceId id) {
        super(id);
    }
}
