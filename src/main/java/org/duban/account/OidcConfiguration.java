package org.duban.account;

import java.util.Objects;
import org.duban.account.SignInProperties.Oidc;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Sign-in at an identity provider, where one is named: the authorization code flow of OpenID Connect. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("duban.sign-in.oidc.issuer")
class OidcConfiguration {

    /** It is asked what it is when somebody wants to sign in there first, and again until it has answered. */
    @Bean
    ClientRegistrationRepository registrationAtTheIdentityProvider(SignInProperties settings) {
        var oidc = Objects.requireNonNull(settings.oidc());
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(oidc)));
    }

    private static ClientRegistration registration(Oidc oidc) {
        return ClientRegistrations.fromIssuerLocation(oidc.issuer().toString())
                .registrationId(IdentityProvider.REGISTRATION)
                .clientId(oidc.clientId())
                .clientSecret(oidc.clientSecret())
                .scope(oidc.scopes())
                .userNameAttributeName("sub")
                .build();
    }

    @Bean
    OidcAuthorizationCodeAuthenticationProvider oidcSignIn(OidcPeople people) {
        return new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), people);
    }

    @Bean
    Customizer<HttpSecurity> signInAtTheIdentityProvider(
            OidcArrival arrival, AuthenticationFailureHandler signInRefusals) {
        return http -> http.oauth2Login(login -> login.loginPage("/sign-in")
                .authorizedClientRepository(new NoTokensKept())
                .successHandler(arrival)
                .failureHandler(signInRefusals));
    }
}
