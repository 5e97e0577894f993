package org.duban.account;

import java.util.Collection;
import java.util.Set;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person behind a request; inject it into a controller with {@code @AuthenticationPrincipal}.
 *
 * @param unitId the unit that the person belongs to; for {@link Role#isOfAUnit roles of a unit} it bounds what is seen
 */
public record SignedIn(
        AccountId accountId,
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable UnitId unitId) implements UserDetails {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAnyOf(Role... wanted) {
        for (var role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the person is more than a unit's, who sees the own unit and those below it alone. */
    public boolean seesEverything() {
        return roles.stream().anyMatch(role -> !role.isOfAUnit());
    }

    /** As what is kept of a sign-in, whichever way it was. */
    Authentication authenticated() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null, getAuthorities());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(Role::authority)
                .map(SimpleGrantedAuthority::new)
                .toList();
    }

    /** Never kept in the session. */
    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return username;
    }
}
