package org.duban.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, changes and disables accounts. They are never deleted: the log names them. */
@Service
@Transactional
@RequiredArgsConstructor
public class AccountService {

    private static final int SHORTEST_PASSWORD = 10;

    private static final String ROWS = """
            select a.account_id as id, a.username, a.display_name,
                   array(select r.role from account_role r where r.account_id = a.account_id order by r.role) as roles,
                   a.unit_id, u.name as unit_name, a.disabled_at is not null as disabled, a.created_at, a.version
            from account a left join unit u using (unit_id)
            """;

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final ActivityLog log;
    private final Clock clock;

    public AccountId open(AccountDetails details, String password) {
        var account = Account.open(AccountId.next(), details, hash(password), clock.instant());
        try {
            accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException taken) {
            throw new UsernameTaken(details.username());
        }
        record(account, "OPENED");
        return account.getId();
    }

    public void change(AccountId id, AccountDetails details, @Nullable Long expectedVersion) {
        var account = accounts.require(id);
        account.expectVersion(expectedVersion);
        if (!details.roles().contains(Role.ADMIN)) {
            keepAnAdministrator(account);
        }
        accounts.save(account.change(details));
        record(account, "CHANGED");
    }

    public void setPassword(AccountId id, String password) {
        var account = accounts.require(id);
        accounts.save(account.changePassword(hash(password)));
        record(account, "PASSWORD_SET");
    }

    /** Changes one's own password, which takes knowing the present one. */
    public void changePassword(AccountId id, String present, String wanted) {
        if (!passwords.matches(present, accounts.require(id).getPasswordHash())) {
            throw new WrongCredentials();
        }
        setPassword(id, wanted);
    }

    public void disable(AccountId id) {
        var account = accounts.require(id);
        keepAnAdministrator(account);
        accounts.save(account.disable(clock.instant()));
        record(account, "DISABLED");
    }

    public void enable(AccountId id) {
        var account = accounts.require(id);
        accounts.save(account.enable());
        record(account, "ENABLED");
    }

    @Transactional(readOnly = true)
    public List<AccountRow> list() {
        return jdbc.sql(ROWS + " order by a.disabled_at is not null, a.username")
                .query(AccountRow.class)
                .list();
    }

    @Transactional(readOnly = true)
    public AccountRow require(AccountId id) {
        return jdbc.sql(ROWS + " where a.account_id = :id")
                .param("id", id.value())
                .query(AccountRow.class)
                .optional()
                .orElseThrow(() -> new AccountNotFound(id));
    }

    private void keepAnAdministrator(Account account) {
        if (account.getRoles().contains(Role.ADMIN) && !account.isDisabled() && accounts.countAdministrators() == 1) {
            throw new LastAdministrator();
        }
    }

    private String hash(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new PasswordTooShort();
        }
        return java.util.Objects.requireNonNull(passwords.encode(password));
    }

    private void record(Account account, String event) {
        log.record(SubjectKind.ACCOUNT, account.getId().value(), event, Map.of("username", account.getUsername()));
    }
}
