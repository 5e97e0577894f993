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
    private final ActivityLog log;
    private final Clock clock;

    public AccountId open(AccountDetails details, String password) {
        requireUnit(details.unitId());
        var account = Account.open(AccountId.next(), details, passwords.hash(password), clock.instant());
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
        record(account, "PASSWORD_SET");
    }

    /** Changes one's own password, which takes knowing the present one. */
    public void changePassword(AccountId id, String present, String wanted) {
        if (!passwords.fits(present, accounts.require(id).getPasswordHash())) {
            throw new WrongPassword();
        }
        setPassword(id, wanted);
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
