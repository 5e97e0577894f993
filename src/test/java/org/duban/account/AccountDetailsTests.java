package org.duban.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules for what is said about an account. */
class AccountDetailsTests {

    @Test
    void writesUserNamesInLowerCase() {
        assertThat(named(" Wen.Chang ").username()).isEqualTo("wen.chang");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "-ab", "文昌", "a b", "a@b"})
    void refusesUserNamesThatAreHardToTypeOrTell(String username) {
        assertThatExceptionOfType(UsernameUnfit.class).isThrownBy(() -> named(username));
    }

    @Test
    void needsARole() {
        assertThatExceptionOfType(AccountWithoutRole.class)
                .isThrownBy(() -> new AccountDetails("nobody", "无", Set.of(), null));
    }

    @Test
    void clerksNeedAUnit() {
        assertThatExceptionOfType(ClerkWithoutUnit.class)
                .isThrownBy(() -> new AccountDetails("clerk", "经办", Set.of(Role.UNIT, Role.INSPECTOR), null));
    }

    private static AccountDetails named(String username) {
        return new AccountDetails(username, "名", Set.of(Role.LEADER), null);
    }
}
