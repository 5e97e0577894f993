package org.duban.finding.recurrence;

/** What a re-check came to. */
public enum RecheckResult {
    /** 未反弹 */
    CLEAN,
    /** 反弹: a new finding, linked to the old one. */
    RELAPSED,
    /** 点位已不存在: nothing is there any more that could be looked at. */
    GONE
}
