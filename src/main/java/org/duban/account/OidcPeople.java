package org.duban.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignInRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Makes of what the identity provider claims of somebody an account of Duban, or refuses it. */
@Component
@ConditionalOnProperty("duban.sign-in.oidc.issuer")
@RequiredArgsConstructor
class OidcPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService claims = new OidcUserService();
    private final IdentityProvider provider;
    private final ExternalAccounts accounts;

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var settings = provider.oidc();
        var told = claims.loadUser(request);
        var person = person(told.getClaims());
        return new AdmittedUser(told, accounts.admit(SignInWay.OIDC, person, settings.roles()));
    }

    private ExternalPerson person(Map<String, Object> claims) {
        var settings = provider.oidc();
        var username = text(claims.get(settings.username()));
        if (username == null) {
            throw new SignInRefused(Reason.NAME_UNFIT, settings.username());
        }
        return new ExternalPerson(
                username,
                Objects.requireNonNullElse(text(claims.get(settings.displayName())), username),
                groups(claims),
                text(claims.get(settings.unit())));
    }

    private Set<String> groups(Map<String, Object> claims) {
        Object at = claims;
        for (var name : provider.oidc().groups().split("\\.", -1)) {
            at = at instanceof Map<?, ?> inner ? inner.get(name) : null;
        }
        Set<String> groups = new LinkedHashSet<>();
        if (at instanceof Collection<?> several) {
            several.forEach(one -> groups.add(String.valueOf(one)));
        } else if (at instanceof String one) {
            groups.addAll(Arrays.asList(one.split("[ ,]+", -1)));
        }
        return groups;
    }

    private static @Nullable String text(@Nullable Object claim) {
        return claim == null || claim.toString().isBlank() ? null : claim.toString();
    }
}
