package org.duban.finding.part;

import java.util.stream.Stream;
import org.duban.shared.Conflict;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The part's state does not allow what was asked; the refusal names for scripts what it does allow. */
class PartTransition extends Conflict {

    PartTransition(PartAction action, PartState state) {
        super(new DefaultMessageSourceResolvable("finding.part.state." + state));
        getBody().setProperty("asked", action);
        getBody().setProperty("state", state);
        getBody()
                .setProperty(
                        "allowed",
                        Stream.of(PartAction.values())
                                .filter(allowed -> allowed.isAllowedIn(state))
                                .toList());
    }
}
