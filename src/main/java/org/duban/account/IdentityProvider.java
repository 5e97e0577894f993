package org.duban.account;

import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignInProperties.Oidc;
import org.duban.account.SignInRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The identity provider, as the sign-in page speaks of it. */
@Component
@ConditionalOnProperty("duban.sign-in.oidc.issuer")
@RequiredArgsConstructor
public class IdentityProvider {

    static final String REGISTRATION = "duban";

    private final ClientRegistrationRepository provider;
    private final SignInProperties settings;

    /** What it is called; null for the usual words. */
    public @Nullable String title() {
        return oidc().title();
    }

    Oidc oidc() {
        return Objects.requireNonNull(settings.oidc());
    }

    /**
     * The address from which the browser is sent there.
     *
     * @throws SignInRefused if it does not answer
     */
    public String address() {
        try {
            provider.findByRegistrationId(REGISTRATION);
        } catch (RuntimeException silent) {
            throw new SignInRefused(Reason.UNREACHABLE, silent);
        }
        return "/oauth2/authorization/" + REGISTRATION;
    }
}
