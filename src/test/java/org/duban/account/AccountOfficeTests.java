package org.duban.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duban.account.AccountMother.PASSWORD;
import static org.duban.account.AccountMother.anAccountOf;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.activity.Activity;
import org.duban.activity.ActivityLog;
import org.duban.support.FullStackTest;
import org.duban.unit.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What whoever administers a unit can do with accounts, and all the ways in which they cannot make more of them. */
@FullStackTest
@Transactional
class AccountOfficeTests {

    @Autowired
    private AccountOffice office;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private ActivityLog log;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext beans;

    private UnitWorld world;
    private SignedIn by;

    @BeforeEach
    void makeAWorld() {
        world = new UnitWorld(beans);
        by = world.unitAdministrator;
    }

    @Test
    void opensChangesAndDisablesClerksOfTheUnitAndBelow() {
        var id = office.open(anAccountOf(world.village, Role.UNIT), PASSWORD, by);

        office.change(id, as(id, world.township, Role.UNIT), null, by);
        office.disable(id, by);
        office.enable(id, by);
        office.setPassword(id, "another password", by);

        assertThat(directory.require(id).unitId()).isEqualTo(world.township.value());
        assertThat(log.of(id.value()))
                .extracting(Activity::event)
                .containsExactly("OPENED", "CHANGED", "DISABLED", "ENABLED", "PASSWORD_SET");
    }

    @Test
    void makesAdministratorsOfUnitsBelow() {
        var id = office.open(anAccountOf(world.village, Role.UNIT_ADMIN, Role.UNIT), PASSWORD, by);

        assertThat(office.require(id, by).roles()).containsExactlyInAnyOrder(Role.UNIT, Role.UNIT_ADMIN);
        assertThatExceptionOfType(RoleNotYours.class)
                .isThrownBy(() -> office.open(anAccountOf(world.township, Role.UNIT_ADMIN), PASSWORD, by));
    }

    @Test
    void seesNobodyElse() {
        assertThat(office.list(new AccountFilter(null, null, true), 100, null, by)
                        .items())
                .extracting(AccountRow::id)
                .containsExactlyInAnyOrder(
                        id(world.clerk).value(), id(world.villageAdministrator).value());
    }

    @Test
    void doesNothingToAnybodyElse() {
        var others = List.of(
                world.administrator,
                world.supervisor,
                world.stranger,
                world.unitAdministrator,
                another(Role.UNIT_ADMIN));
        for (var other : others) {
            var id = id(other);
            deeds(id)
                    .forEach(deed -> assertThatExceptionOfType(AccountNotFound.class)
                            .as(other.roles().toString())
                            .isThrownBy(deed));
        }
    }

    @Test
    void grantsNoRoleThatSeesTheDistrict() {
        for (var role : List.of(Role.ADMIN, Role.SUPERVISOR, Role.INSPECTOR, Role.LEADER, Role.OVERSIGHT)) {
            assertThatExceptionOfType(RoleNotYours.class)
                    .isThrownBy(() -> office.open(anAccountOf(world.village, role, Role.UNIT), PASSWORD, by));
            assertThatExceptionOfType(RoleNotYours.class)
                    .isThrownBy(
                            () -> office.change(id(world.clerk), as(id(world.clerk), world.township, role), null, by));
        }
    }

    @Test
    void movesNobodyOutOfTheUnit() {
        var clerk = id(world.clerk);
        assertThatExceptionOfType(UnitNotYours.class)
                .isThrownBy(() -> office.change(clerk, as(clerk, world.elsewhere, Role.UNIT), null, by));
        assertThatExceptionOfType(UnitNotYours.class)
                .isThrownBy(() -> office.change(clerk, as(clerk, world.district, Role.UNIT), null, by));
        assertThatExceptionOfType(UnitNotYours.class)
                .isThrownBy(() -> office.open(anAccountOf(world.elsewhere, Role.UNIT), PASSWORD, by));
    }

    @Test
    void looksAfterNobodyAnyMoreWithoutTheRole() {
        var before = world.unitAdministrator;
        var since = new SignedIn(
                before.accountId(), before.username(), before.displayName(), Set.of(Role.UNIT), before.unitId());

        assertThatExceptionOfType(AccountNotFound.class).isThrownBy(() -> office.disable(id(world.clerk), since));
        assertThat(office.list(new AccountFilter(null, null, false), 10, null, since)
                        .items())
                .isEmpty();
    }

    @Test
    void invitesTheOwnPeopleAlone() {
        var own = office.open(anAccountOf(world.village, Role.UNIT), (String) null, by);
        var others = office.open(anAccountOf(world.elsewhere, Role.UNIT), (String) null, world.administrator);

        assertThat(office.invite(List.of(own.value(), others.value()), by))
                .extracting(invited -> invited.account().id())
                .containsExactly(own.value());
        assertThatExceptionOfType(AccountNotFound.class).isThrownBy(() -> office.invite(others, by));
        assertThat(directory.require(others).awaited()).isEqualTo(new AccountRow.Awaited(null));
    }

    @Test
    void invitesAllWhoWaitWithoutALinkOnce() {
        var id = office.open(anAccountOf(world.village, Role.UNIT), (String) null, by);

        assertThat(office.inviteWaiting(by))
                .extracting(invited -> invited.account().id())
                .containsExactly(id.value());
        assertThat(office.inviteWaiting(by)).isEmpty();
    }

    @Test
    void theDatabaseRefusesAnAdministratorWithoutUnitToo() {
        jdbc.sql("set constraints all immediate").update();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("insert into account_role values (:id, 'UNIT_ADMIN')")
                        .param("id", id(world.administrator).value())
                        .update())
                .withMessageContaining("answers for no unit");
    }

    private SignedIn another(Role role) {
        return world.account(world.township, role);
    }

    /** Everything that can be done to an account that is there. */
    private Stream<ThrowingCallable> deeds(AccountId id) {
        return Stream.<Consumer<AccountId>>of(
                        one -> office.require(one, by),
                        one -> office.change(one, as(one, world.village, Role.UNIT), null, by),
                        one -> office.setPassword(one, "another password", by),
                        one -> office.signInBy(one, SignInWay.LDAP, by),
                        one -> office.disable(one, by),
                        one -> office.enable(one, by),
                        one -> office.invite(one, by))
                .map(deed -> () -> deed.accept(id));
    }

    private AccountDetails as(AccountId id, UnitId unit, Role... roles) {
        return new AccountDetails(directory.require(id).username(), "新名", Set.of(roles), unit);
    }

    private static AccountId id(SignedIn who) {
        return who.accountId();
    }
}
