package org.duban.command.instruction;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies an instruction. */
@Embeddable
public record InstructionId(
        @Column(name = "instruction_id") @JsonValue UUID value) implements Serializable {

    public static InstructionId next() {
        return new InstructionId(Uuids.next());
    }

    public static InstructionId valueOf(String text) {
        return new InstructionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
