package org.duban.account;

/** Who makes sure that somebody is who they say. */
public enum SignInWay {
    /** Duban itself, by a password. */
    PASSWORD,
    /** A directory, by the password that it keeps. */
    LDAP,
    /** An identity provider, on a page of its own. */
    OIDC
}
