package org.duban.deadline;

import java.time.Instant;
import java.util.UUID;

/**
 * A running deadline that the calendar, as it now is, would set to another time.
 *
 * @param id the deadline's
 * @param number of the finding; empty for a task
 * @param fromDueAt due as it stands
 * @param toDueAt what its term comes to by the calendar
 */
public record ProposalRow(
        UUID id,
        DeadlineSubject.Kind subjectKind,
        UUID subjectId,
        String number,
        String title,
        String unitName,
        DeadlineKind termKind,
        int termAmount,
        Instant startedAt,
        Instant fromDueAt,
        Instant toDueAt,
        Standing standing) {

    /** Whether it can be applied. */
    public enum Standing {
        OPEN,
        /** It has been extended, or moved in another way, by a recorded change, which stands. */
        MOVED_BEFORE,
        /** It has passed, or would have: nobody becomes late or in time afterwards. */
        PASSED
    }

    public DeadlineTerm term() {
        return new DeadlineTerm(termKind, termAmount, null);
    }
}
