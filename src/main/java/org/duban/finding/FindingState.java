package org.duban.finding;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a finding stands. Late, extended, reworked, recurred and appealed are events on it, not states.
 *
 * <p>{@link FindingAction} holds the whole table of transitions.
 */
public enum FindingState {
    /** 草稿: logged, not yet given to a unit. */
    DRAFT,
    /** 待签收: given to a unit that has not acknowledged it. */
    ASSIGNED,
    /** 整改中 */
    RECTIFYING,
    /** 待核查: the unit has handed in. */
    SUBMITTED,
    /** 已销号: struck off for good; a relapse is a new finding. */
    CLOSED,
    /** 退回待裁定: the unit says it is not responsible. */
    DISPUTED,
    /** 挂账: put aside until a date. */
    ON_HOLD,
    /** 已作废: logged in error; visible, counted nowhere. */
    WITHDRAWN;

    public static final Set<FindingState> OPEN = EnumSet.of(DRAFT, ASSIGNED, RECTIFYING, SUBMITTED, DISPUTED, ON_HOLD);

    /** Open, and more than a draft: in the order of this list. */
    public static final List<FindingState> OWED =
            OPEN.stream().filter(state -> state != DRAFT).toList();

    /** What was found and not taken back; a draft nobody was given yet. */
    public static final List<FindingState> FOUND =
            Stream.concat(OWED.stream(), Stream.of(CLOSED)).toList();

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** What may happen to a finding in this state, whoever does it. */
    public Set<FindingAction> allowedActions() {
        var allowed = EnumSet.noneOf(FindingAction.class);
        Arrays.stream(FindingAction.values())
                .filter(action -> action.isAllowedIn(this))
                .forEach(allowed::add);
        return allowed;
    }
}
