package org.duban.account;

import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Whom the identity provider vouched for, on the way to the session. */
class AdmittedUser extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;

    AdmittedUser(OidcUser told, SignedIn signedIn) {
        super(signedIn.getAuthorities(), told.getIdToken(), told.getUserInfo());
        this.signedIn = signedIn;
    }

    SignedIn signedIn() {
        return signedIn;
    }
}
