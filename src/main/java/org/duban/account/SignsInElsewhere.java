package org.duban.account;

import org.duban.shared.Conflict;

/** Whom others vouch for needs no password here, so no link to choose one. */
class SignsInElsewhere extends Conflict {

    SignsInElsewhere(String username) {
        super(username);
    }
}
