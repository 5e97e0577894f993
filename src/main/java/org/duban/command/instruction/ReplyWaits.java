package org.duban.command.instruction;

import org.duban.shared.Conflict;

/** A reply is with the leader already. */
class ReplyWaits extends Conflict {

    ReplyWaits() {}
}
