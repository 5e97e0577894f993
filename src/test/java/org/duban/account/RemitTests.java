package org.duban.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Set;
import java.util.UUID;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom somebody looks after, and what they may make of them. */
class RemitTests {

    private final UUID township = UUID.randomUUID();
    private final UUID village = UUID.randomUUID();
    private final UUID elsewhere = UUID.randomUUID();
    private final Remit remit = new Remit(false, township, Set.of(township, village));

    @Test
    void clerksOfTheOwnUnitAndBelow() {
        assertThat(remit.covers(Set.of(Role.UNIT), township)).isTrue();
        assertThat(remit.covers(Set.of(Role.UNIT), village)).isTrue();
        assertThat(remit.covers(Set.of(Role.UNIT), elsewhere)).isFalse();
        assertThat(remit.covers(Set.of(Role.UNIT), null)).isFalse();
    }

    @Test
    void administratorsOfUnitsBelowButNotOfTheOwn() {
        assertThat(remit.covers(Set.of(Role.UNIT_ADMIN, Role.UNIT), village)).isTrue();
        assertThat(remit.covers(Set.of(Role.UNIT_ADMIN), township)).isFalse();
        assertThat(remit.covers(Set.of(Role.UNIT_ADMIN, Role.UNIT), township)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"UNIT", "UNIT_ADMIN"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyWhoSeesTheDistrict(Role role) {
        assertThat(remit.covers(Set.of(role), village)).isFalse();
        assertThat(remit.covers(Set.of(role, Role.UNIT), village)).isFalse();
        assertThatExceptionOfType(RoleNotYours.class)
                .isThrownBy(() -> remit.requireGiving(details(village, role, Role.UNIT)));
    }

    @Test
    void refusesUnitsElsewhere() {
        assertThatNoException().isThrownBy(() -> remit.requireGiving(details(village, Role.UNIT_ADMIN)));
        assertThatExceptionOfType(RoleNotYours.class)
                .isThrownBy(() -> remit.requireGiving(details(township, Role.UNIT_ADMIN)));
        assertThatExceptionOfType(UnitNotYours.class)
                .isThrownBy(() -> remit.requireGiving(details(elsewhere, Role.UNIT)));
        assertThatExceptionOfType(UnitNotYours.class).isThrownBy(() -> remit.requireGiving(details(null, Role.LEADER)));
    }

    @Test
    void administratorsLookAfterEverybody() {
        assertThat(Remit.EVERYBODY.covers(Set.of(Role.ADMIN), null)).isTrue();
        assertThatNoException().isThrownBy(() -> Remit.EVERYBODY.requireGiving(details(null, Role.SUPERVISOR)));
        assertThat(Remit.EVERYBODY.roles()).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void whoAdministersNothingLooksAfterNobody() {
        assertThat(Remit.NOBODY.covers(Set.of(Role.UNIT), township)).isFalse();
    }

    private static AccountDetails details(@Nullable UUID unit, Role... roles) {
        return new AccountDetails("somebody", "岗位", Set.of(roles), unit == null ? null : new UnitId(unit));
    }
}
