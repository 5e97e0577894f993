package org.duban.ledger.reading;

/** What a cell is about, and with it what a person can answer where it is doubtful. */
public enum Matter {
    /** Answered by a day. */
    DATE,
    /** Answered by the name of a source. */
    SOURCE,
    /** Answered by the name of a severity. */
    SEVERITY,
    /** Answered by a place's id, or {@link Answers#NONE} for the text as written. */
    PLACE,
    /** Answered by a check item's id, or {@link Answers#NONE} for the category as written. */
    ITEM,
    /** Answered by a unit's id, {@link Answers#NEW} for a unit to be established, or {@link Answers#NONE} to leave it out. */
    UNIT,
    /** Which of several units answers. Answered by a unit's id. */
    LEAD,
    /** Answered as {@link DueAnswer} writes it. */
    DEADLINE,
    /** Answered by the day on which it was struck off, or {@link Answers#OPEN}. */
    CLOSING,
    /** Answered by the name of a level. */
    LEVEL,
    /** The unit above. Answered by its name, or {@link Answers#NONE} for the top. */
    PARENT,
    /** The district of a campaign. Answered by a unit's id. */
    ZONE,
    /** Answered by the ids of standards, separated by commas, or {@link Answers#NONE}. */
    STANDARD,
    /** Answered by a campaign's id. */
    CAMPAIGN,
    /** There is another value already. Answered by why it is corrected, or {@link Answers#NONE} to leave it as it is. */
    CORRECTION,
    /** There is such a one already. Answered by {@link Answers#CHANGE}, or {@link Answers#NONE} to leave it as it is. */
    CHANGE,
    /** Kept as written; there is nothing to answer. */
    TEXT
}
