package org.duban.finding;

import org.duban.shared.Conflict;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The finding's state does not allow what was asked; the refusal names for scripts what it does allow. */
class IllegalTransition extends Conflict {

    IllegalTransition(FindingAction action, FindingState state) {
        super(new DefaultMessageSourceResolvable("platform.state." + state));
        getBody().setProperty("asked", action);
        getBody().setProperty("state", state);
        getBody().setProperty("allowed", state.allowedActions());
    }
}
