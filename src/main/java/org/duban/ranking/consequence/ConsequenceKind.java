package org.duban.ranking.consequence;

/** What may come of a place, the best first and the gravest last. */
public enum ConsequenceKind {
    /** 通报表扬 */
    COMMENDATION,
    /** 奖励 */
    AWARD,
    /** 提醒 */
    REMINDER,
    /** 约谈 */
    SUMMONS,
    /** 书面检讨 */
    SELF_CRITICISM,
    /** 通报批评 */
    CRITICISM,
    /** 移交问责 */
    TRANSFER,
    /** 财政扣款: put on record and handed out as a list; it is never collected here. */
    DEDUCTION;

    public boolean isMoney() {
        return this == DEDUCTION;
    }
}
