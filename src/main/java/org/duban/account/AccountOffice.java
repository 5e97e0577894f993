package org.duban.account;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with accounts, each within their own remit. Whoever is beyond it does not exist for them. */
@Service
@Transactional
@RequiredArgsConstructor
public class AccountOffice {

    /** As many slips as somebody prints at once. */
    private static final int MOST_INVITED = 1_000;

    private final AccountService accounts;
    private final AccountDirectory directory;
    private final Remits remits;
    private final SignInWays ways;
    private final Clock clock;

    /** Somebody who was invited, and the link to hand out. */
    public record Invited(AccountRow account, Invitation invitation) {}

    @Transactional(readOnly = true)
    public Slice<AccountRow> list(AccountFilter filter, int limit, @Nullable String after, SignedIn by) {
        return directory.list(filter, remits.of(by), limit, after);
    }

    @Transactional(readOnly = true)
    public AccountRow require(AccountId id, SignedIn by) {
        return covered(directory.require(id), by);
    }

    /**
     * Opens an account.
     *
     * @param password null for somebody who chooses one by a link
     */
    public AccountId open(AccountDetails details, @Nullable String password, SignedIn by) {
        remits.of(by).requireGiving(details);
        return password == null ? accounts.open(details, SignInWay.PASSWORD) : accounts.open(details, password);
    }

    /** For somebody who signs in elsewhere, or chooses a password by a link. */
    public AccountId open(AccountDetails details, SignInWay way, SignedIn by) {
        if (way != SignInWay.PASSWORD) {
            ways.requireElsewhere(way);
        }
        remits.of(by).requireGiving(details);
        return accounts.open(details, way);
    }

    public void change(AccountId id, AccountDetails details, @Nullable Long expectedVersion, SignedIn by) {
        hold(id, by);
        remits.of(by).requireGiving(details);
        accounts.change(id, details, expectedVersion);
    }

    public void setPassword(AccountId id, String password, SignedIn by) {
        hold(id, by);
        accounts.setPassword(id, password);
    }

    public void signInBy(AccountId id, SignInWay way, SignedIn by) {
        hold(id, by);
        accounts.signInBy(id, way);
    }

    public void disable(AccountId id, SignedIn by) {
        hold(id, by);
        accounts.disable(id);
    }

    public void enable(AccountId id, SignedIn by) {
        hold(id, by);
        accounts.enable(id);
    }

    /** A new link for one account; the former one is void. */
    public Invited invite(AccountId id, SignedIn by) {
        return new Invited(hold(id, by), accounts.invite(id));
    }

    /** New links for those of these accounts whose owners have yet to choose a password. */
    public List<Invited> invite(List<UUID> ids, SignedIn by) {
        return invited(directory.awaited(ids, remits.of(by)));
    }

    /** Links for all who wait and have none that can still be used. */
    public List<Invited> inviteWaiting(SignedIn by) {
        var now = clock.instant();
        return invited(directory.all(remits.of(by)).stream()
                .filter(account -> account.awaited() != null
                        && (account.awaited().until() == null
                                || account.awaited().isLate(now)))
                .toList());
    }

    /** Nobody makes more of an account than is seen here before it is changed. */
    private AccountRow hold(AccountId id, SignedIn by) {
        return covered(directory.hold(id), by);
    }

    private AccountRow covered(AccountRow account, SignedIn by) {
        if (!remits.of(by).covers(account)) {
            throw new AccountNotFound(new AccountId(account.id()));
        }
        return account;
    }

    private List<Invited> invited(List<AccountRow> waiting) {
        return waiting.stream()
                .limit(MOST_INVITED)
                .map(account -> new Invited(account, accounts.invite(new AccountId(account.id()))))
                .toList();
    }
}
