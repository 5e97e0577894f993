package org.duban.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountDetails;
import org.duban.account.AccountDirectory;
import org.duban.account.AccountFilter;
import org.duban.account.AccountId;
import org.duban.account.AccountRow;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.shared.Slice;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

    private final AccountService accounts;
    private final AccountDirectory directory;

    /** What is said about an account that is opened. */
    record Opening(
            @NotBlank String username,
            @NotBlank @Size(max = 50) String displayName,
            @NotNull Set<Role> roles,
            @Nullable UnitId unitId,
            @Nullable Boolean unitHead,
            @NotBlank String password) {}

    /**
     * What is said about an account that is changed; its user name stays.
     *
     * @param version the version that was read; a change from an older one is refused
     */
    record Change(
            @NotBlank @Size(max = 50) String displayName,
            @NotNull Set<Role> roles,
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
            @RequestParam(required = false) @Nullable String cursor) {
        return directory.list(new AccountFilter(q, role, disabled), Slice.limit(limit), cursor);
    }

    @GetMapping("/{id}")
    AccountRow show(@PathVariable AccountId id) {
        return directory.require(id);
    }

    @PostMapping
    ResponseEntity<AccountRow> open(@Valid @RequestBody Opening opening) {
        var details = new AccountDetails(
                opening.username(),
                opening.displayName(),
                opening.roles(),
                opening.unitId(),
                Boolean.TRUE.equals(opening.unitHead()));
        var id = accounts.open(details, opening.password());
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + id)).body(directory.require(id));
    }

    @PutMapping("/{id}")
    AccountRow change(@PathVariable AccountId id, @Valid @RequestBody Change change) {
        var username = directory.require(id).username();
        accounts.change(
                id,
                new AccountDetails(
                        username,
                        change.displayName(),
                        change.roles(),
                        change.unitId(),
                        Boolean.TRUE.equals(change.unitHead())),
                change.version());
        return directory.require(id);
    }

    @PostMapping("/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPassword(@PathVariable AccountId id, @Valid @RequestBody Password password) {
        accounts.setPassword(id, password.password());
    }

    @PostMapping("/{id}/disablement")
    AccountRow disable(@PathVariable AccountId id) {
        accounts.disable(id);
        return directory.require(id);
    }

    @PostMapping("/{id}/enablement")
    AccountRow enable(@PathVariable AccountId id) {
        accounts.enable(id);
        return directory.require(id);
    }
}
