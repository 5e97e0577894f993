package org.duban.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.finding.FindingAction.ACKNOWLEDGE;
import static org.duban.finding.FindingAction.ASSIGN;
import static org.duban.finding.FindingAction.DISPUTE;
import static org.duban.finding.FindingAction.FIX_ON_THE_SPOT;
import static org.duban.finding.FindingAction.HAND_OVER;
import static org.duban.finding.FindingAction.HOLD;
import static org.duban.finding.FindingAction.PASS;
import static org.duban.finding.FindingAction.RESUME;
import static org.duban.finding.FindingAction.RETURN;
import static org.duban.finding.FindingAction.RULE;
import static org.duban.finding.FindingAction.SUBMIT;
import static org.duban.finding.FindingAction.WITHDRAW;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of transitions, written down a second time. */
class FindingActionTests {

    private static final Map<FindingState, Set<FindingAction>> ALLOWED = Map.of(
            FindingState.DRAFT, Set.of(ASSIGN, FIX_ON_THE_SPOT, WITHDRAW),
            FindingState.ASSIGNED, Set.of(FIX_ON_THE_SPOT, ACKNOWLEDGE, DISPUTE, HAND_OVER, HOLD, WITHDRAW),
            FindingState.RECTIFYING, Set.of(HAND_OVER, SUBMIT, HOLD, WITHDRAW),
            FindingState.SUBMITTED, Set.of(PASS, RETURN, WITHDRAW),
            FindingState.DISPUTED, Set.of(RULE, WITHDRAW),
            FindingState.ON_HOLD, Set.of(RESUME, WITHDRAW),
            FindingState.CLOSED, Set.of(WITHDRAW),
            FindingState.WITHDRAWN, Set.of());

    @ParameterizedTest
    @EnumSource
    void isAllowedInTheseStatesOnly(FindingState state) {
        assertThat(state.allowedActions()).isEqualTo(ALLOWED.get(state));
    }

    @ParameterizedTest
    @EnumSource
    void aClosedOrWithdrawnFindingNeverReopens(FindingState state) {
        var over = state == FindingState.CLOSED || state == FindingState.WITHDRAWN;

        assertThat(state.isOpen()).isEqualTo(!over);
    }
}
