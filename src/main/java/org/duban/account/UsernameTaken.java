package org.duban.account;

import org.duban.shared.Conflict;

/** Two accounts cannot share a user name. */
class UsernameTaken extends Conflict {

    UsernameTaken(String username) {
        super(username);
    }

    @Override
    public String field() {
        return "username";
    }
}
