package org.duban.finding.part;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.duban.shared.Conflict;

/** The part's state does not allow what was asked; the refusal names what it does allow. */
class PartTransition extends Conflict {

    PartTransition(PartAction action, PartState state) {
        super(
                action,
                state,
                Arrays.stream(PartAction.values())
                        .filter(allowed -> allowed.isAllowedIn(state))
                        .map(Enum::name)
                        .collect(Collectors.joining(", ")));
        getBody().setProperty("state", state);
    }
}
