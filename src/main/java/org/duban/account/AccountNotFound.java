package org.duban.account;

import org.duban.shared.NotFound;

/** There is no such account. */
class AccountNotFound extends NotFound {

    AccountNotFound(AccountId id) {
        super(id);
    }
}
