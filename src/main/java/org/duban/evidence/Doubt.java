package org.duban.evidence;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A reason to ask about a photo.
 *
 * @param figure by how much: minutes of times, metres of positions, bits of looks
 * @param earlier the evidence that was handed in before
 */
public record Doubt(
        DoubtKind kind, @Nullable Long figure, @Nullable EvidenceId earlier) {

    static Doubt of(DoubtKind kind) {
        return new Doubt(kind, null, null);
    }

    static Doubt of(DoubtKind kind, Duration by) {
        return new Doubt(kind, Math.max(1, Math.round(by.abs().toSeconds() / 60.0)), null);
    }

    static Doubt of(DoubtKind kind, double metres) {
        return new Doubt(kind, Math.round(metres), null);
    }
}
