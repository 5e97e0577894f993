package org.duban.finding;

import static org.duban.finding.FindingState.ASSIGNED;
import static org.duban.finding.FindingState.CLOSED;
import static org.duban.finding.FindingState.DISPUTED;
import static org.duban.finding.FindingState.DRAFT;
import static org.duban.finding.FindingState.ON_HOLD;
import static org.duban.finding.FindingState.RECTIFYING;
import static org.duban.finding.FindingState.SUBMITTED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What can be done to a finding, and in which states: the one table of its life. */
public enum FindingAction {
    /** 交办 */
    ASSIGN(DRAFT),
    /** 当场整改 */
    FIX_ON_THE_SPOT(DRAFT, ASSIGNED),
    /** 签收 */
    ACKNOWLEDGE(ASSIGNED),
    /** 退回（责任有异议） */
    DISPUTE(ASSIGNED),
    /** 裁定 */
    RULE(DISPUTED),
    /** 下交办理 */
    HAND_OVER(ASSIGNED, RECTIFYING),
    /** 反馈整改 */
    SUBMIT(RECTIFYING),
    /** 核查通过，销号 */
    PASS(SUBMITTED),
    /** 核查不通过，返工 */
    RETURN(SUBMITTED),
    /** 挂账 */
    HOLD(ASSIGNED, RECTIFYING),
    /** 恢复 */
    RESUME(ON_HOLD),
    /** 作废 */
    WITHDRAW(DRAFT, ASSIGNED, RECTIFYING, SUBMITTED, DISPUTED, ON_HOLD, CLOSED);

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable view, never handed out
    private final Set<FindingState> from;

    FindingAction(FindingState first, FindingState... others) {
        this.from = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    public boolean isAllowedIn(FindingState state) {
        return from.contains(state);
    }
}
