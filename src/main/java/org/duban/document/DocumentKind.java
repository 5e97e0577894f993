package org.duban.document;

/** What an office puts out about a campaign, day by day or from time to time, each kind with a series of numbers of its own. */
public enum DocumentKind {
    /** 工作简报: what was done, with the effort that it took. */
    BRIEF,
    /** 督查通报: what was found, unit by unit, with photos. */
    BULLETIN,
    /** 问题台账: every problem in a table. */
    LEDGER
}
