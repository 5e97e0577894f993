package org.duban.finding.part;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;

/**
 * A part, and what its reader may do about it now.
 *
 * @param allowedActions the reader's own
 */
public record PartView(@JsonUnwrapped PartFacts facts, Set<PartAction> allowedActions) {

    public boolean may(String action) {
        return allowedActions.contains(PartAction.valueOf(action));
    }
}
