package org.duban.ledger;

/** What is to become of a row; what needs a person stands first. */
public enum Verdict {
    /** Somebody has to settle a cell. */
    DOUBTFUL,
    /** It cannot be taken; the sheet has to be put right. */
    REFUSED,
    /** It is there already. */
    DUPLICATE,
    /** It can be taken. */
    CERTAIN,
    /** It has been taken. */
    TAKEN
}
