package org.duban.account;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
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

    /** Compared when there is no such account, so that the answer takes as long. */
    private static final String NOBODY = "{bcrypt}$2a$10$7EqJtq98hPqEX7fNZaFWoOhi5B0cVvYk9rT7uZb4t6r7H8Zl1n7tW";

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;

    @Override
    public Authentication authenticate(Authentication request) throws AuthenticationException {
        var username = request.getName().strip().toLowerCase(Locale.ROOT);
        throttle.admit(username, address());
        var account = accounts.findByUsername(username).orElse(null);
        if (!fits(String.valueOf(request.getCredentials()), account) || account == null) {
            throw new BadCredentialsException("user name or password");
        }
        throttle.succeeded(username);
        if (account.isDisabled()) {
            throw new DisabledException("account is disabled");
        }
        var signedIn = account.signedIn();
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities());
    }

    private boolean fits(String password, @Nullable Account account) {
        return passwords.fits(password, account == null ? NOBODY : account.getPasswordHash());
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
