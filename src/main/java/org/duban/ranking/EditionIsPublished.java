package org.duban.ranking;

import org.duban.shared.Conflict;

/** What is published is frozen. */
class EditionIsPublished extends Conflict {

    EditionIsPublished(int year, int number) {
        super(year, number);
    }
}
