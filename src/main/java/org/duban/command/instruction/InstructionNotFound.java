package org.duban.command.instruction;

import org.duban.shared.NotFound;

/** There is no such instruction, or it is not the caller's to see. */
class InstructionNotFound extends NotFound {

    InstructionNotFound(InstructionId id) {
        super(id);
    }
}
