package org.duban.inspection.draw;

/** How far a draw has come. */
public enum DrawState {
    /** It waits for the second person. */
    OPEN,
    DRAWN,
    /** Its maker gave it up. */
    DROPPED,
    /** Nobody came in time. */
    EXPIRED
}
