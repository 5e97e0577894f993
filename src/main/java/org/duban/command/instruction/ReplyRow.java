package org.duban.command.instruction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reply to an instruction, and what was found of it.
 *
 * @param ruling null while nobody has judged it
 * @param ruledFor the leader whose opinion {@code ruledBy} noted down; null for the leader's own ruling
 */
public record ReplyRow(
        String text,
        List<UUID> files,
        String repliedBy,
        @Nullable String unitName,
        Instant repliedAt,
        @Nullable String ruling,
        @Nullable String comment,
        @Nullable String ruledBy,
        @Nullable Instant ruledAt,
        @Nullable String ruledFor) {}
