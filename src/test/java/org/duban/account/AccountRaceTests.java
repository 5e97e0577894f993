package org.duban.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.account.AccountMother.PASSWORD;
import static org.duban.account.AccountMother.anAccount;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who do the same at the same time. */
@FullStackTest
class AccountRaceTests {

    @Autowired
    private AccountService accounts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private AccountRepository repository;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void ofTwoWhoTakeOneUserNameOneIsRefused() throws Exception {
        var details = anAccount(Role.LEADER);

        var outcomes = bothAtOnce(() -> accounts.open(details, PASSWORD), () -> accounts.open(details, PASSWORD));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "UsernameTaken");
    }

    @Test
    void ofTwoWhoUseOneLinkOneIsRefused() throws Exception {
        var invited = accounts.open(anAccount(Role.LEADER), SignInWay.PASSWORD);
        var secret = accounts.invite(invited).secret();

        var outcomes = bothAtOnce(
                () -> invitations.accept(secret, "chosen by the first"),
                () -> invitations.accept(secret, "chosen by the other"));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "InvitationVoid");
    }

    @Test
    void twoAdministratorsCannotDisableEachOther() throws Exception {
        var one = accounts.open(anAccount(Role.ADMIN), PASSWORD);
        var other = accounts.open(anAccount(Role.ADMIN), PASSWORD);
        var others = transaction.execute(status -> repository.holdAdministrators().stream()
                .map(Account::getId)
                .filter(id -> !id.equals(one) && !id.equals(other))
                .toList());
        others.forEach(accounts::disable);

        var outcomes = bothAtOnce(() -> disable(one), () -> disable(other));

        others.forEach(accounts::enable);
        assertThat(outcomes).containsExactlyInAnyOrder("done", "LastAdministrator");
    }

    private AccountId disable(AccountId id) {
        accounts.disable(id);
        return id;
    }

    private static List<String> bothAtOnce(Callable<?> one, Callable<?> other) throws Exception {
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var first = threads.submit(() -> {
                start.await();
                return one.call();
            });
            var second = threads.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(outcome(first), outcome(second));
        } finally {
            threads.shutdown();
        }
    }

    private static String outcome(Future<?> future) throws InterruptedException {
        try {
            future.get();
            return "done";
        } catch (java.util.concurrent.ExecutionException refused) {
            return refused.getCause().getClass().getSimpleName();
        }
    }
}
