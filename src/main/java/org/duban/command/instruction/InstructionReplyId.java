package org.duban.command.instruction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a reply to an instruction. */
@Embeddable
record InstructionReplyId(@Column(name = "reply_id") UUID value) implements Serializable {

    static InstructionReplyId next() {
        return new InstructionReplyId(Uuids.next());
    }
}
