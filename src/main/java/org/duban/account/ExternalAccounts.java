package org.duban.account;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignInRefused.Reason;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.DisabledException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets in whom a directory or an identity provider vouches for. Where the settings give roles to groups, an account is opened at the
 * first sign-in and follows name, groups and unit at each; where they do not, it must have been opened here, and stays as it is.
 */
@Service
@Transactional
@RequiredArgsConstructor
class ExternalAccounts {

    private final AccountRepository accounts;
    private final AccountService service;
    private final UnitTree units;

    SignedIn admit(SignInWay way, ExternalPerson person, Map<Role, Set<String>> groupsOfRoles) {
        var username = person.username().strip().toLowerCase(Locale.ROOT);
        var account = accounts.findByUsername(username).orElse(null);
        if (account == null) {
            if (groupsOfRoles.isEmpty()) {
                throw new SignInRefused(Reason.NO_ACCOUNT, username);
            }
            var id = service.open(details(username, person, groupsOfRoles, null), way);
            return accounts.require(id).signedIn();
        }
        if (account.getSignInWay() != way) {
            throw new SignInRefused(Reason.OTHER_WAY, username);
        }
        if (account.isDisabled()) {
            throw new DisabledException("account is disabled");
        }
        if (!groupsOfRoles.isEmpty()) {
            follow(account, details(username, person, groupsOfRoles, account));
        }
        return account.signedIn();
    }

    private void follow(Account account, AccountDetails told) {
        if (!told.equals(account.details())) {
            service.change(account.getId(), told, null);
        }
    }

    private AccountDetails details(
            String username, ExternalPerson person, Map<Role, Set<String>> groupsOfRoles, @Nullable Account account) {
        var roles = roles(person, groupsOfRoles, account);
        var unit = unit(person, account);
        if (roles.isEmpty()) {
            throw new SignInRefused(Reason.NO_ROLE, String.join(" ", person.groups()));
        }
        if (unit == null && roles.stream().anyMatch(Role::isOfAUnit)) {
            throw new SignInRefused(Reason.NO_UNIT, person.unit());
        }
        try {
            return new AccountDetails(
                    username, person.displayName(), roles, unit, account != null && account.isUnitHead());
        } catch (UsernameUnfit unfit) {
            throw new SignInRefused(Reason.NAME_UNFIT, username);
        }
    }

    /** Of a role that the settings do not speak of, no group takes away what an administrator gave. */
    private static Set<Role> roles(
            ExternalPerson person, Map<Role, Set<String>> groupsOfRoles, @Nullable Account account) {
        var roles = EnumSet.noneOf(Role.class);
        groupsOfRoles.forEach((role, groups) -> {
            if (!Collections.disjoint(groups, person.groups())) {
                roles.add(role);
            }
        });
        if (account != null) {
            account.getRoles().stream()
                    .filter(role -> !groupsOfRoles.containsKey(role))
                    .forEach(roles::add);
        }
        return roles;
    }

    /** As it is called here, by its name or another one; what is not told, or not known, stays. */
    private @Nullable UnitId unit(ExternalPerson person, @Nullable Account account) {
        var known = account == null ? null : account.getUnitId();
        var name = person.unit();
        if (name == null) {
            return known;
        }
        var called = units.all().stream()
                .filter(unit -> unit.name().equals(name) || unit.aliases().contains(name))
                .limit(2)
                .toList();
        return called.size() == 1 ? new UnitId(called.get(0).id()) : known;
    }
}
