package org.duban.shared;

/** Somebody else changed the thing since the caller read it. */
public class StaleVersion extends Conflict {

    public StaleVersion(long expected, long actual) {
        super(expected, actual);
    }
}
