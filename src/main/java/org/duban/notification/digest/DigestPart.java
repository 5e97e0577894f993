package org.duban.notification.digest;

/** What the day's list is divided into, the most pressing first. */
public enum DigestPart {
    OVERDUE("overdue"),
    DUE_TODAY("dueToday"),
    DUE_SOON("dueSoon"),
    /** Handed in and sent back, still to be done again. */
    RETURNED("returned");

    private final String detail;

    DigestPart(String detail) {
        this.detail = detail;
    }

    /** Under which name a notice tells how many there are. */
    String detail() {
        return detail;
    }
}
