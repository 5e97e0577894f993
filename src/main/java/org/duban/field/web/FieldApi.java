package org.duban.field.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.field.FieldReader;
import org.duban.field.FieldSnapshot;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the phone asks for before it sends, and what it keeps. */
@Tag(name = "field")
@RestController
@RequestMapping("/api/v1/field")
@RequiredArgsConstructor
class FieldApi {

    /**
     * Whose session it is, and what a request of it must bring: the phone sends one person's work under that person's
     * session alone, and a token of one session is refused in another.
     *
     * @param now by which the phone corrects its own clock
     */
    record Session(UUID accountId, String name, List<Role> roles, String csrfHeader, String csrfToken, Instant now) {}

    private final FieldReader reader;
    private final Clock clock;

    @GetMapping("/session")
    @Operation(summary = "Whose session this is, the token that its requests need, and the time")
    ResponseEntity<Session> session(@AuthenticationPrincipal SignedIn who, CsrfToken csrf) {
        var roles = List.of(Role.values()).stream().filter(who::is).toList();
        return fresh(new Session(
                who.accountId().value(),
                who.displayName(),
                roles,
                csrf.getHeaderName(),
                csrf.getToken(),
                clock.instant()));
    }

    @GetMapping("/snapshot")
    @Operation(summary = "All that this account needs in the street without a network")
    ResponseEntity<FieldSnapshot> snapshot(@AuthenticationPrincipal SignedIn who) {
        return fresh(reader.of(who));
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
