package org.duban.inspection.checklist;

import org.duban.shared.Conflict;

/** A finding has been made of an answer, which therefore stays as it is. */
class AnswerFixed extends Conflict {

    /** @param number of the line, from 1 */
    AnswerFixed(int number) {
        super(number);
    }
}
