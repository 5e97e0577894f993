package org.duban.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.duban.account.AccountMother.PASSWORD;
import static org.duban.account.AccountMother.anAccount;
import static org.duban.account.AccountMother.anAccountOf;

import java.util.Set;
import org.duban.activity.Activity;
import org.duban.activity.ActivityLog;
import org.duban.shared.NotFound;
import org.duban.shared.StaleVersion;
import org.duban.support.FullStackTest;
import org.duban.unit.UnitId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Opening, changing and disabling accounts, and the same rules in the database. */
@FullStackTest
@Transactional
class AccountServiceTests {

    @Autowired
    private AccountService accounts;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private ActivityLog log;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsNoPasswordButAHash() {
        var id = accounts.open(anAccount(Role.LEADER), PASSWORD);

        var kept = jdbc.sql("select password_hash from account where account_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
        assertThat(kept).startsWith("{bcrypt}").doesNotContain(PASSWORD);
    }

    @Test
    void refusesAPasswordOfNineCharacters() {
        assertThatExceptionOfType(PasswordTooShort.class)
                .isThrownBy(() -> accounts.open(anAccount(Role.LEADER), "123456789"));
    }

    @Test
    void refusesAPasswordLongerThanTheHashReads() {
        assertThatExceptionOfType(PasswordTooLong.class)
                .isThrownBy(() -> accounts.open(anAccount(Role.LEADER), "督".repeat(25)));
    }

    @Test
    void refusesAUserNameThatIsTaken() {
        var details = anAccount(Role.LEADER);
        accounts.open(details, PASSWORD);

        assertThatExceptionOfType(UsernameTaken.class).isThrownBy(() -> accounts.open(details, PASSWORD));
    }

    @Test
    void refusesAUnitThatIsNotThere() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> accounts.open(anAccountOf(UnitId.next(), Role.UNIT), PASSWORD));
    }

    @Test
    void refusesAChangeFromAnOlderState() {
        var details = anAccount(Role.LEADER);
        var id = accounts.open(details, PASSWORD);

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> accounts.change(id, details, 7L));
    }

    @Test
    void refusesAnAccountThatIsNotThere() {
        assertThatExceptionOfType(AccountNotFound.class).isThrownBy(() -> accounts.disable(AccountId.next()));
        assertThatExceptionOfType(AccountNotFound.class).isThrownBy(() -> directory.require(AccountId.next()));
    }

    @Test
    void changingOnesPasswordTakesKnowingIt() {
        var id = accounts.open(anAccount(Role.LEADER), PASSWORD);

        assertThatExceptionOfType(WrongPassword.class)
                .isThrownBy(() -> accounts.changePassword(id, "guessed it?", "another password"));
        assertThatNoException().isThrownBy(() -> accounts.changePassword(id, PASSWORD, "another password"));
    }

    @Test
    void theLastAdministratorStays() {
        jdbc.sql("delete from account_role where role = 'ADMIN'").update();
        var details = anAccount(Role.ADMIN);
        var last = accounts.open(details, PASSWORD);
        var demoted = new AccountDetails(details.username(), "名", Set.of(Role.LEADER), null);

        assertThatExceptionOfType(LastAdministrator.class).isThrownBy(() -> accounts.disable(last));
        assertThatExceptionOfType(LastAdministrator.class).isThrownBy(() -> accounts.change(last, demoted, null));

        accounts.open(anAccount(Role.ADMIN), PASSWORD);
        assertThatNoException().isThrownBy(() -> accounts.change(last, demoted, null));
    }

    @Test
    void theDatabaseKeepsTheLastAdministratorToo() {
        accounts.open(anAccount(Role.ADMIN), PASSWORD);
        jdbc.sql("set constraints all immediate").update();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("delete from account_role where role = 'ADMIN'")
                        .update())
                .withMessageContaining("nobody would be left");
    }

    @Test
    void theDatabaseRefusesAClerkWithoutUnitToo() {
        var id = accounts.open(anAccount(Role.LEADER), PASSWORD);
        jdbc.sql("set constraints all immediate").update();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("insert into account_role values (:id, 'UNIT')")
                        .param("id", id.value())
                        .update())
                .withMessageContaining("answers for no unit");
    }

    @Test
    void theDatabaseRefusesUnfitUserNamesToo() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("""
                        insert into account (account_id, version, username, display_name, password_hash, created_at)
                        values (gen_random_uuid(), 0, '文昌', '文昌', 'x', now())
                        """).update());
    }

    @Test
    void everyWriteIsInTheLog() {
        var details = anAccount(Role.LEADER);
        var id = accounts.open(details, PASSWORD);
        accounts.change(id, details, null);
        accounts.setPassword(id, "another password");
        accounts.disable(id);
        accounts.enable(id);

        assertThat(log.of(id.value()))
                .extracting(Activity::event)
                .containsExactly("OPENED", "CHANGED", "PASSWORD_SET", "DISABLED", "ENABLED");
    }
}
