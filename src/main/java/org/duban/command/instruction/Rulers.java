package org.duban.command.instruction;

import org.duban.account.Role;
import org.duban.account.SignedIn;

/** Whose business it is to judge replies: a leader's or, of an instruction on paper, the office's, which notes down what its signer wrote. */
final class Rulers {

    private Rulers() {}

    static boolean include(SignedIn who, boolean onPaper) {
        return who.is(Role.LEADER) || (onPaper && who.is(Role.SUPERVISOR));
    }
}
