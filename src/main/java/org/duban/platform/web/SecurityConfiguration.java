package org.duban.platform.web;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Wires sign-in, tokens, the route table and the browser's protections. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class SecurityConfiguration {

    private static final RequestMatcher API = PathPatternRequestMatcher.pathPattern("/api/**");

    private final ApiRefusals apiRefusals;
    private final PageRefusals pageRefusals;

    @Bean
    SecurityFilterChain routes(
            HttpSecurity http,
            AuthenticationManager authenticationManager,
            AuthenticationConverter bearerTokens,
            AuthenticationFailureHandler signInRefusals) {
        return http.authorizeHttpRequests(SecurityConfiguration::table)
                .authenticationManager(authenticationManager)
                // Not only another id for the same session: whatever still runs under the old one would give it back.
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.migrateSession()))
                .formLogin(form -> form.loginPage("/sign-in").failureHandler(signInRefusals))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .requestCache(cache -> cache.requestCache(pagesAskedFor()))
                .addFilterBefore(
                        tokenFilter(authenticationManager, bearerTokens), UsernamePasswordAuthenticationFilter.class)
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        SecurityConfiguration::carriesToken,
                        PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/v1/tokens")))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(apiRefusals, API)
                        .defaultAccessDeniedHandlerFor(apiRefusals, API)
                        // A single handler would answer for the pages too.
                        .defaultAccessDeniedHandlerFor(pageRefusals, AnyRequestMatcher.INSTANCE))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(ContentPolicy.STRICT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(self), geolocation=(self)")))
                .build();
    }

    private static void table(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        Routes.PUBLIC.forEach(pattern -> requests.requestMatchers(pattern).permitAll());
        for (var route : Routes.TABLE) {
            requests.requestMatchers(PathPatternRequestMatcher.pathPattern(route.method(), route.pattern()))
                    .hasAnyRole(route.roles().toArray(String[]::new));
        }
        requests.anyRequest().denyAll();
    }

    /** Sign-in leads on to the page that was asked for: a whole page, never a piece of one nor a call of the interface. */
    @SuppressWarnings("NullAway") // null is how the cache is told not to mark the address with a parameter of its own
    private static RequestCache pagesAskedFor() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && !API.matches(request)
                && request.getHeader("HX-Request") == null
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE));
        return cache;
    }

    private AuthenticationFilter tokenFilter(AuthenticationManager manager, AuthenticationConverter bearerTokens) {
        var filter = new AuthenticationFilter(manager, bearerTokens);
        filter.setRequestMatcher(SecurityConfiguration::carriesToken);
        filter.setSuccessHandler((request, response, authentication) -> {});
        filter.setFailureHandler(apiRefusals::commence);
        return filter;
    }

    /** A request with a token in its header was not made by a browser on somebody's behalf, so it cannot be forged. */
    private static boolean carriesToken(jakarta.servlet.http.HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith("Bearer ");
    }

    @Bean
    AuthenticationManager authenticationManager(java.util.List<AuthenticationProvider> providers) {
        return new ProviderManager(providers);
    }

    /** Its own form is named in each hash, so that another may follow it one day. */
    @Bean
    PasswordEncoder passwordEncoder(@Value("${duban.account.password-cost}") int cost) {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(cost)));
    }
}
