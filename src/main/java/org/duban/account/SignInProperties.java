package org.duban.account;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who else than Duban itself may say who somebody is; nobody, unless an administrator names them.
 *
 * @param ldap a directory (LDAP v3, RFC 4511)
 * @param oidc an identity provider (OpenID Connect Core 1.0)
 */
@ConfigurationProperties("duban.sign-in")
record SignInProperties(@Nullable Ldap ldap, @Nullable Oidc oidc) {

    /**
     * A directory.
     *
     * @param url such as {@code ldaps://ldap.example.org}
     * @param base below which people are looked for
     * @param bindDn who looks for them; null for anybody
     * @param userFilter which entry is somebody's; {@code {0}} stands for the name that was typed
     * @param username the attribute that is the name of the account
     * @param displayName the attribute that people are called by
     * @param unit the attribute with the name of the unit
     * @param groupBase below which groups are looked for; null for those in {@code memberOf} alone
     * @param groupFilter which groups somebody is in; {@code {0}} stands for the name of the person's entry
     * @param roles the groups that give each role; none, and administrators give roles here
     */
    record Ldap(
            URI url,
            @DefaultValue("") String base,
            @Nullable String bindDn,
            @Nullable String bindPassword,
            @DefaultValue("(uid={0})") String userFilter,
            @DefaultValue("uid") String username,
            @DefaultValue("cn") String displayName,
            @DefaultValue("ou") String unit,
            @Nullable String groupBase,
            @DefaultValue("(member={0})") String groupFilter,
            @DefaultValue("5s") Duration timeout,
            @DefaultValue Map<Role, Set<String>> roles) {}

    /**
     * An identity provider.
     *
     * @param issuer below which it tells of itself
     * @param title what the button on the sign-in page says; null for the usual words
     * @param username the claim that is the name of the account
     * @param displayName the claim that people are called by
     * @param unit the claim with the name of the unit
     * @param groups the claim with the groups, dots leading into it: {@code realm_access.roles}
     * @param roles the groups that give each role; none, and administrators give roles here
     */
    record Oidc(
            URI issuer,
            String clientId,
            String clientSecret,
            @Nullable String title,
            @DefaultValue({"openid", "profile"}) Set<String> scopes,
            @DefaultValue("preferred_username") String username,
            @DefaultValue("name") String displayName,
            @DefaultValue("unit") String unit,
            @DefaultValue("groups") String groups,
            @DefaultValue Map<Role, Set<String>> roles) {}
}
