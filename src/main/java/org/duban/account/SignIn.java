package org.duban.account;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Checks a user name and a password, without telling which of the two was wrong. */
@Component
@RequiredArgsConstructor
class SignIn implements AuthenticationProvider {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final ObjectProvider<LdapDirectory> directory;
    private final ExternalAccounts external;

    @Override
    public Authentication authenticate(Authentication request) throws AuthenticationException {
        var username = request.getName().strip().toLowerCase(Locale.ROOT);
        throttle.admit(username, address());
        var password = String.valueOf(request.getCredentials());
        var account = accounts.findByUsername(username).orElse(null);
        try {
            var signedIn = isForDirectory(account) ? byDirectory(username, password) : byOurs(account, password);
            throttle.succeeded(username);
            return signedIn.authenticated();
        } catch (DisabledException | SignInRefused known) {
            // Nothing was guessed.
            throttle.succeeded(username);
            throw known;
        }
    }

    private boolean isForDirectory(@Nullable Account account) {
        return directory.getIfAvailable() != null && (account == null || account.getSignInWay() == SignInWay.LDAP);
    }

    private SignedIn byDirectory(String username, String password) {
        var people = directory.getObject();
        var person = people.person(username, password)
                .orElseThrow(() -> new BadCredentialsException("user name or password"));
        return external.admit(SignInWay.LDAP, person, people.groupsOfRoles());
    }

    private SignedIn byOurs(@Nullable Account account, String password) {
        var ours = account != null && account.getSignInWay() == SignInWay.PASSWORD ? account : null;
        if (!passwords.fits(password, ours == null ? null : ours.getPasswordHash()) || ours == null) {
            throw new BadCredentialsException("user name or password");
        }
        if (ours.isDisabled()) {
            throw new DisabledException("account is disabled");
        }
        return ours.signedIn();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : "-";
    }
}
