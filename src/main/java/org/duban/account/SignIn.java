package org.duban.account;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
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

    @Override
    public Authentication authenticate(Authentication request) throws AuthenticationException {
        var username = request.getName().strip().toLowerCase(Locale.ROOT);
        throttle.admit(username, address());
        var account = accounts.findByUsername(username).orElse(null);
        var hash = account == null ? null : account.getPasswordHash();
        if (!passwords.fits(String.valueOf(request.getCredentials()), hash) || account == null) {
            throw new BadCredentialsException("user name or password");
        }
        throttle.succeeded(username);
        if (account.isDisabled()) {
            throw new DisabledException("account is disabled");
        }
        var signedIn = account.signedIn();
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities());
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
