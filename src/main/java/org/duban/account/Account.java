package org.duban.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.shared.AggregateRoot;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** Somebody, or a post, that signs in. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Account extends AggregateRoot<Account, AccountId> {

    @EmbeddedId
    private AccountId id;

    private String username;
    private String displayName;
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private SignInWay signInWay = SignInWay.PASSWORD;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Embedded
    private @Nullable UnitId unitId;

    private boolean unitHead;
    private @Nullable Instant disabledAt;
    private Instant createdAt;

    static Account open(AccountId id, AccountDetails details, SignInWay way, String passwordHash, Instant now) {
        var account = new Account();
        account.id = id;
        account.signInWay = way;
        account.username = details.username();
        account.passwordHash = passwordHash;
        account.createdAt = now;
        account.change(details);
        return account;
    }

    /** The user name stays: documents and the log quote it. */
    final Account change(AccountDetails details) {
        if (changesAccess(details)) {
            registerEvent(new AccessChanged(username));
        }
        this.displayName = details.displayName();
        this.roles.retainAll(details.roles());
        this.roles.addAll(details.roles());
        this.unitId = details.unitId();
        this.unitHead = details.unitHead();
        return this;
    }

    private boolean changesAccess(AccountDetails details) {
        return !roles.equals(details.roles()) || !Objects.equals(unitId, details.unitId());
    }

    /** From now on Duban itself looks at the password. */
    Account changePassword(String hash) {
        this.passwordHash = hash;
        this.signInWay = SignInWay.PASSWORD;
        return andEvent(new AccessChanged(username));
    }

    /** From now on somebody else looks at the password. */
    Account signInBy(SignInWay way) {
        this.signInWay = way;
        return andEvent(new AccessChanged(username));
    }

    Account disable(Instant now) {
        this.disabledAt = now;
        return andEvent(new AccessChanged(username));
    }

    Account enable() {
        this.disabledAt = null;
        return this;
    }

    boolean isAdministrator() {
        return disabledAt == null && roles.contains(Role.ADMIN);
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    AccountDetails details() {
        return new AccountDetails(username, displayName, roles, unitId, unitHead);
    }

    SignedIn signedIn() {
        return new SignedIn(id, username, displayName, Set.copyOf(roles), unitId);
    }
}
