package org.duban.ranking.scheme;

/** A part of a score, each between 0 and 100 where the base is 100 and nothing is won. */
public enum Measure {
    /** 扣分: the base, less what was lost, with what was won. */
    DEDUCTIONS,
    /** 结案率 = struck off ÷ due (GB/T 30428.4). */
    CLOSING_RATE,
    /** 按期结案率 = struck off without any deadline missed ÷ due (GB/T 30428.4). */
    ON_TIME_RATE,
    /** 100 − 返工率, where 返工率 = answers sent back ÷ due (GB/T 30428.4). */
    FEW_RETURNED,
    /** 立案数分值: marks by how many were found, in bands. */
    FEW_FOUND,
    /** 实地得分率: marks kept ÷ marks possible over the places that rounds visited. */
    COMPLIANCE
}
