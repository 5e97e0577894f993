package org.duban.finding.recurrence;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether somebody may know what a round saw: units only once it is no secret any more. */
@Component
@RequiredArgsConstructor
class SecretRounds {

    private final Rounds rounds;

    boolean mayKnow(@Nullable UUID inspection, SignedIn who) {
        return inspection == null
                || who.seesEverything()
                || rounds.find(inspection).filter(Rounds.Round::secret).isEmpty();
    }
}
