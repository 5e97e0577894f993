package org.duban.ranking.consequence;

import org.duban.shared.Conflict;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** It has come further, or to its end. */
public class ConsequenceStandsOtherwise extends Conflict {

    ConsequenceStandsOtherwise(ConsequenceState state) {
        super(new DefaultMessageSourceResolvable("ranking.consequence.state." + state));
    }
}
