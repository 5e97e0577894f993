package org.duban.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.account.TokenService;
import org.duban.account.TooManyFailures;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Exchanges a user name and a password for a token, by the same door as the sign-in page. */
@RestController
@RequestMapping("/api/v1/tokens")
@RequiredArgsConstructor
@Tag(name = "tokens")
class TokenApi {

    private final AuthenticationManager authentication;
    private final TokenService tokens;
    private final MessageSource messages;

    /** Who wants a token, and the name under which he will know it. */
    record TokenRequest(
            @NotBlank String username,
            @NotEmpty String password,
            @NotBlank @Size(max = 50) String name) {}

    /** The token, which cannot be read again. */
    record Issued(String token) {}

    @PostMapping
    @Operation(summary = "Issue a token for the Authorization: Bearer header")
    ResponseEntity<Issued> issue(@Valid @RequestBody TokenRequest request) {
        var signedIn = authentication.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(request.username(), request.password()));
        // For this request only, so that the log knows who asked for it.
        SecurityContextHolder.setContext(new SecurityContextImpl(signedIn));
        var owner = (SignedIn) Objects.requireNonNull(signedIn.getPrincipal());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Issued(tokens.issue(owner.accountId(), request.name())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(AuthenticationException refusal, Locale locale) {
        if (refusal instanceof TooManyFailures failures) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(failures.getSecondsToWait()))
                    .body(problem(HttpStatus.TOO_MANY_REQUESTS, "throttled", locale, failures.getMinutesToWait()));
        }
        var reason = refusal instanceof DisabledException ? "disabled" : "error";
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .body(problem(HttpStatus.UNAUTHORIZED, reason, locale));
    }

    private ProblemDetail problem(HttpStatus status, String reason, Locale locale, Object... arguments) {
        var problem = ProblemDetail.forStatusAndDetail(
                status, messages.getMessage("account.sign-in." + reason + ".text", arguments, locale));
        problem.setTitle(messages.getMessage("account.sign-in." + reason, arguments, locale));
        return problem;
    }
}
