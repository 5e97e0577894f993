package org.duban.finding.part;

/** How far a part has come. */
public enum PartState {
    /** 待反馈 */
    ASSIGNED,
    /** 待核查 */
    SUBMITTED,
    /** 已办结 */
    DONE,
    /** 已撤销 */
    CANCELLED;

    public boolean isOpen() {
        return this == ASSIGNED || this == SUBMITTED;
    }
}
