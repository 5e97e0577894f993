package org.duban.account;

import java.util.EnumSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The ways in which people may sign in here, as the settings name them. */
@Component
@RequiredArgsConstructor
public class SignInWays {

    private final SignInProperties settings;

    void requireElsewhere(SignInWay way) {
        if (!elsewhere().contains(way)) {
            throw new SignInWayUnknown(way);
        }
    }

    /** All but the password of Duban itself, which there is always. */
    public Set<SignInWay> elsewhere() {
        var ways = EnumSet.noneOf(SignInWay.class);
        if (settings.ldap() != null) {
            ways.add(SignInWay.LDAP);
        }
        if (settings.oidc() != null) {
            ways.add(SignInWay.OIDC);
        }
        return ways;
    }
}
