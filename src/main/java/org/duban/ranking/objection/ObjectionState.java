package org.duban.ranking.objection;

/** What became of an objection. */
public enum ObjectionState {
    PENDING,
    /** 异议成立: the edition is to be corrected. */
    UPHELD,
    /** 异议不成立 */
    DISMISSED
}
