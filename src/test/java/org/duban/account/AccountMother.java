package org.duban.account;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** Makes accounts for tests, each with a user name of its own. */
public final class AccountMother {

    public static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private AccountMother() {}

    public static AccountDetails anAccount(Role... roles) {
        return anAccountOf(null, roles);
    }

    public static AccountDetails anAccountOf(@Nullable UnitId unit, Role... roles) {
        var username = "somebody" + NUMBER.incrementAndGet();
        return new AccountDetails(username, "岗位 " + username, Set.of(roles), unit);
    }
}
