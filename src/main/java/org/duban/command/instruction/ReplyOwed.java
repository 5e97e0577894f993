package org.duban.command.instruction;

import org.duban.shared.Conflict;

/** A task that a leader ordered ends with a written reply that the leader accepts, and in no other way. */
class ReplyOwed extends Conflict {

    ReplyOwed(InstructionNumber number) {
        super(number.toString());
    }
}
