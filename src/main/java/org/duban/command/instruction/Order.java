package org.duban.command.instruction;

import java.util.Set;
import java.util.UUID;
import org.duban.deadline.DueBy;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a leader orders.
 *
 * @param campaign in which it is to be done, where what it is about belongs to no single one
 * @param leadUnit who does it and owes the reply
 */
public record Order(
        MatterKind about,
        UUID aboutId,
        @Nullable UUID campaign,
        String text,
        UnitId leadUnit,
        Set<UnitId> coUnits,
        DueBy due) {

    public Order {
        text = text.strip();
    }
}
