package org.duban.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountDetails;
import org.duban.account.AccountFilter;
import org.duban.account.AccountId;
import org.duban.account.AccountOffice;
import org.duban.account.AccountRow;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.shared.Slice;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts, for programs of administrators. */
@RestController
@RequestMapping("/api/v1/accounts")
@RequiredArgsConstructor
@Tag(name = "accounts")
class AccountApi {

    private final AccountOffice accounts;

    /**
     * What is said about an account that is opened.
     *
     * @param password left out where its owner is to choose one by a link
     */
    record Opening(
            @NotBlank String username,
            @NotBlank @Size(max = 50) String displayName,
            @NotNull Set<@NotNull Role> roles,
            @Nullable UnitId unitId,
            @Nullable Boolean unitHead,
            @Nullable String password) {}

    /**
     * A one-time link, shown now and never again.
     *
     * @param path below the address under which Duban is reached
     */
    record Link(String path, Instant expiresAt) {}

    /**
     * What is said about an account that is changed; its user name stays.
     *
     * @param version the version that was read; a change from an older one is refused
     */
    record Change(
            @NotBlank @Size(max = 50) String displayName,
            @NotNull Set<@NotNull Role> roles,
            @Nullable UnitId unitId,
            @Nullable Boolean unitHead,
            @Nullable Long version) {}

    /** A password that an administrator sets. */
    record Password(@NotBlank String password) {}

    @GetMapping
    @Operation(summary = "Accounts, by user name, display name or unit (q) or by role")
    Slice<AccountRow> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(defaultValue = "false") boolean disabled,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal SignedIn who) {
        return accounts.list(new AccountFilter(q, role, disabled), Slice.limit(limit), cursor, who);
    }

    @GetMapping("/{id}")
    AccountRow show(@PathVariable AccountId id, @AuthenticationPrincipal SignedIn who) {
        return accounts.require(id, who);
    }

    @PostMapping
    ResponseEntity<AccountRow> open(@Valid @RequestBody Opening opening, @AuthenticationPrincipal SignedIn who) {
        var details = new AccountDetails(
                opening.username(),
                opening.displayName(),
                opening.roles(),
                opening.unitId(),
                Boolean.TRUE.equals(opening.unitHead()));
        var id = accounts.open(details, opening.password(), who);
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + id)).body(accounts.require(id, who));
    }

    @PutMapping("/{id}")
    AccountRow change(
            @PathVariable AccountId id, @Valid @RequestBody Change change, @AuthenticationPrincipal SignedIn who) {
        var username = accounts.require(id, who).username();
        accounts.change(
                id,
                new AccountDetails(
                        username,
                        change.displayName(),
                        change.roles(),
                        change.unitId(),
                        Boolean.TRUE.equals(change.unitHead())),
                change.version(),
                who);
        return accounts.require(id, who);
    }

    @PostMapping("/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPassword(
            @PathVariable AccountId id, @Valid @RequestBody Password password, @AuthenticationPrincipal SignedIn who) {
        accounts.setPassword(id, password.password(), who);
    }

    @PostMapping("/{id}/invitation")
    @Operation(summary = "A new one-time link with which its owner chooses a password; the former one is void")
    Link invite(@PathVariable AccountId id, @AuthenticationPrincipal SignedIn who) {
        var invitation = accounts.invite(id, who).invitation();
        return new Link(invitation.path(), invitation.expiresAt());
    }

    @PostMapping("/{id}/disablement")
    AccountRow disable(@PathVariable AccountId id, @AuthenticationPrincipal SignedIn who) {
        accounts.disable(id, who);
        return accounts.require(id, who);
    }

    @PostMapping("/{id}/enablement")
    AccountRow enable(@PathVariable AccountId id, @AuthenticationPrincipal SignedIn who) {
        accounts.enable(id, who);
        return accounts.require(id, who);
    }
}
