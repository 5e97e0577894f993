package org.duban.account;

import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.shared.BrokenConstraint;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, changes and disables accounts. They are never deleted: the log names them. */
@Service
@Transactional
@RequiredArgsConstructor
public class AccountService {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final UnitTree units;
    private final SignInWays ways;
    private final InvitationLinks invitations;
    private final ActivityLog log;
    private final Clock clock;

    public AccountId open(AccountDetails details, String password) {
        return open(details, SignInWay.PASSWORD, passwords.hash(password));
    }

    /** For somebody whom others vouch for, or who chooses a password by a one-time link. */
    AccountId open(AccountDetails details, SignInWay way) {
        var id = open(details, way, passwords.nobodys());
        if (way == SignInWay.PASSWORD) {
            invitations.await(id);
        }
        return id;
    }

    private AccountId open(AccountDetails details, SignInWay way, String passwordHash) {
        requireUnit(details.unitId());
        var account = Account.open(AccountId.next(), details, way, passwordHash, clock.instant());
        try {
            accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException refused) {
            if (BrokenConstraint.is("account_username_unique", refused)) {
                throw new UsernameTaken(details.username());
            }
            throw refused;
        }
        record(account, "OPENED");
        return account.getId();
    }

    public void change(AccountId id, AccountDetails details, @Nullable Long expectedVersion) {
        var account = accounts.require(id);
        account.expectVersion(expectedVersion);
        requireUnit(details.unitId());
        if (!details.roles().contains(Role.ADMIN)) {
            keepAnAdministrator(account);
        }
        accounts.saveAndFlush(account.change(details));
        record(account, "CHANGED");
    }

    public void setPassword(AccountId id, String password) {
        var account = accounts.require(id);
        accounts.saveAndFlush(account.changePassword(passwords.hash(password)));
        invitations.drop(id);
        record(account, "PASSWORD_SET");
    }

    /** Hands the account over to whoever vouches for its owner from now on; a password set here takes it back. */
    public void signInBy(AccountId id, SignInWay way) {
        ways.requireElsewhere(way);
        var account = accounts.require(id);
        accounts.saveAndFlush(account.signInBy(way));
        invitations.drop(id);
        record(account, "SIGNS_IN_BY_" + way);
    }

    /** Changes one's own password, which takes knowing the present one. */
    public void changePassword(AccountId id, String present, String wanted) {
        var account = accounts.require(id);
        if (account.getSignInWay() != SignInWay.PASSWORD || !passwords.fits(present, account.getPasswordHash())) {
            throw new WrongPassword();
        }
        setPassword(id, wanted);
    }

    /** A new one-time link with which its owner chooses a password; the former one is void. */
    Invitation invite(AccountId id) {
        var account = accounts.require(id);
        if (account.getSignInWay() != SignInWay.PASSWORD) {
            throw new SignsInElsewhere(account.getUsername());
        }
        var invitation = invitations.issue(id);
        record(account, "INVITED");
        return invitation;
    }

    public void disable(AccountId id) {
        var account = accounts.require(id);
        keepAnAdministrator(account);
        accounts.saveAndFlush(account.disable(clock.instant()));
        record(account, "DISABLED");
    }

    public void enable(AccountId id) {
        var account = accounts.require(id);
        accounts.saveAndFlush(account.enable());
        record(account, "ENABLED");
    }

    private void requireUnit(@Nullable UnitId unit) {
        if (unit != null) {
            units.require(unit);
        }
    }

    private void keepAnAdministrator(Account account) {
        if (account.isAdministrator()) {
            accounts.holdAdministrators();
            if (accounts.countAdministrators() == 1) {
                throw new LastAdministrator();
            }
        }
    }

    private void record(Account account, String event) {
        log.record(SubjectKind.ACCOUNT, account.getId().value(), event, Map.of("username", account.getUsername()));
    }
}
