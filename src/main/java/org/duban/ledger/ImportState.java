package org.duban.ledger;

/** How far a ledger that was handed in has come. */
public enum ImportState {
    /** Its rows are being read. */
    READING,
    /** Read, and waiting for somebody to look at it. */
    PREVIEWED,
    /** Its rows are being taken over. */
    TAKING,
    /** Taken over, but for rows that are left. */
    TAKEN,
    /** Put away without being taken. */
    DISCARDED,
    /** Nothing came of it, for a reason that is kept with it. */
    FAILED;

    public boolean isAtWork() {
        return this == READING || this == TAKING;
    }

    public boolean isOpen() {
        return this == PREVIEWED || this == TAKEN;
    }
}
