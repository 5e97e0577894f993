package org.duban.command.instruction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an instruction is about.
 *
 * @param campaign null for what belongs to no single one, such as a unit
 * @param unit that answers for it; null where none does yet
 */
public record Matter(
        MatterKind kind,
        UUID id,
        String title,
        @Nullable UUID campaign,
        @Nullable UUID unit) {

    public String path() {
        return kind.path(id);
    }
}
