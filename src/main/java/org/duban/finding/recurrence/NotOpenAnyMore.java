package org.duban.finding.recurrence;

import org.duban.shared.Conflict;

/** What was put right or withdrawn meanwhile is not still there. */
class NotOpenAnyMore extends Conflict {

    NotOpenAnyMore(String number) {
        super(number);
    }
}
