package org.duban.finding;

import java.util.stream.Collectors;
import org.duban.shared.Conflict;

/** The finding's state does not allow what was asked; the refusal names what it does allow. */
class IllegalTransition extends Conflict {

    IllegalTransition(FindingAction action, FindingState state) {
        super(action, state, state.allowedActions().stream().map(Enum::name).collect(Collectors.joining(", ")));
        getBody().setProperty("state", state);
        getBody().setProperty("allowed", state.allowedActions());
    }
}
