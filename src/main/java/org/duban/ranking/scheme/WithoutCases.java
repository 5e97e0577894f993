package org.duban.ranking.scheme;

/** What happens to a part of the score that cannot be reckoned. */
public enum WithoutCases {
    /** The other parts make up the whole. */
    LEFT_OUT,
    /** It counts as 100. */
    FULL_MARKS,
    /** The unit is not ranked. */
    NOT_RANKED
}
