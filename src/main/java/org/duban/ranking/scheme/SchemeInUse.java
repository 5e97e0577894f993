package org.duban.ranking.scheme;

import org.duban.shared.Conflict;

/** Campaigns are ranked by it. */
public class SchemeInUse extends Conflict {

    SchemeInUse(String campaigns) {
        super(campaigns);
    }
}
