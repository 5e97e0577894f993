package org.duban.ranking;

import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.shared.Forbidden;

/** Only a supervisor ranks and publishes. */
public class NotThePublisher extends Forbidden {

    public static void refuseOthers(SignedIn who) {
        if (!who.is(Role.SUPERVISOR)) {
            throw new NotThePublisher();
        }
    }
}
