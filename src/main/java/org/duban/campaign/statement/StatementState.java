package org.duban.campaign.statement;

/** How a statement of responsibility stands. */
public enum StatementState {
    /** Being written (草稿). */
    DRAFT,
    /** Signed by the unit; its clauses with a date are tasks (已签订). */
    SIGNED,
    /** Stands no more, and is kept with the reason (已作废). */
    ANNULLED
}
