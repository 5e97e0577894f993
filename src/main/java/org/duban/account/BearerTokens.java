package org.duban.account;

import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/** Signs a request in by the token in its {@code Authorization: Bearer} header. */
@Component
@RequiredArgsConstructor
class BearerTokens implements AuthenticationConverter, AuthenticationProvider {

    private static final String PREFIX = "Bearer ";

    private final TokenService tokens;

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(PREFIX)
                ? new PreAuthenticatedAuthenticationToken("token", header.substring(PREFIX.length()))
                : null;
    }

    @Override
    public Authentication authenticate(Authentication request) throws AuthenticationException {
        return tokens.signedIn(String.valueOf(request.getCredentials()))
                .map(who -> new PreAuthenticatedAuthenticationToken(who, null, who.getAuthorities()))
                .orElseThrow(() -> new BadCredentialsException("unknown token"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return PreAuthenticatedAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
