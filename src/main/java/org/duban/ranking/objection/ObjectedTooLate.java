package org.duban.ranking.objection;

import java.time.LocalDateTime;
import org.duban.shared.Conflict;

/** The time for objections has passed. */
public class ObjectedTooLate extends Conflict {

    ObjectedTooLate(LocalDateTime until) {
        super(until);
    }
}
