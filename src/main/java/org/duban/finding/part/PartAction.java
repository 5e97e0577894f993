package org.duban.finding.part;

/** What can be done to a part. */
public enum PartAction {
    /** 反馈 */
    SUBMIT,
    /** 核查：合格或退回 */
    VERIFY,
    /** 撤销 */
    CANCEL;

    public boolean isAllowedIn(PartState state) {
        return switch (this) {
            case SUBMIT -> state == PartState.ASSIGNED;
            case VERIFY -> state == PartState.SUBMITTED;
            case CANCEL -> state.isOpen();
        };
    }
}
