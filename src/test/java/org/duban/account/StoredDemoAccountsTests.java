package org.duban.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.duban.account.DemoAccounts.DemoAccount;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.annotation.Transactional;

/** What a demonstration offers on its sign-in page. */
@FullStackTest
@Transactional
class StoredDemoAccountsTests {

    @Autowired
    private AccountService accounts;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private MessageSource messages;

    @Test
    void offersTheWellKnownAccountsThatMaySignIn() {
        open("inspector2", "督查二组", Role.INSPECTOR, Role.SUPERVISOR);
        open("somebody-else", "别人", Role.LEADER);
        accounts.disable(open("leader", "区领导", Role.LEADER));

        var offered = new StoredDemoAccounts(directory, messages).list();

        assertThat(offered).extracting(DemoAccount::username).contains("inspector2");
        assertThat(offered).extracting(DemoAccount::username).doesNotContain("leader", "somebody-else");
    }

    private AccountId open(String username, String displayName, Role... roles) {
        return accounts.open(new AccountDetails(username, displayName, Set.of(roles), null), DemoAccounts.PASSWORD);
    }
}
