package org.duban.deadline.request;

/** What a unit may ask for. */
public enum RequestKind {
    /** A later due date (延期). */
    EXTENSION("EXTENSION_REQUESTED", "EXTENSION_GRANTED", "EXTENSION_REFUSED"),
    /** That the clock stands until a certain day (挂账). */
    HOLD("HOLD_REQUESTED", "HOLD_GRANTED", "HOLD_REFUSED"),
    /** That having been late should cost no points (申诉). */
    APPEAL("APPEALED", "APPEAL_GRANTED", "APPEAL_REFUSED"),
    /** That somebody above brings others to the table (协调); nothing changes about the deadline. */
    COORDINATION("COORDINATION_ASKED", "COORDINATION_ANSWERED", "COORDINATION_ANSWERED");

    private final String asked;
    private final String granted;
    private final String refused;

    RequestKind(String asked, String granted, String refused) {
        this.asked = asked;
        this.granted = granted;
        this.refused = refused;
    }

    public boolean hasUntil() {
        return this == EXTENSION || this == HOLD;
    }

    /** Whether it is granted or refused; else it is answered. */
    public boolean isRuledOn() {
        return this != COORDINATION;
    }

    /** The event in the log of the subject. */
    String asked() {
        return asked;
    }

    String ruled(boolean isGranted) {
        return isGranted ? granted : refused;
    }
}
