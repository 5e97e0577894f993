package org.duban.inspection.checklist;

import java.util.List;
import java.util.Objects;
import org.duban.evidence.EvidenceId;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to a line.
 *
 * @param position of the line, from 0
 * @param answer to a yes-or-no line
 * @param declared how many were declared, and {@code found} how many there were, to a counting one
 */
public record Answered(
        int position,
        @Nullable Answer answer,
        @Nullable Integer declared,
        @Nullable Integer found,
        @Nullable String note,
        List<EvidenceId> evidence) {

    public Answered {
        note = note == null || note.isBlank() ? null : note.strip();
        evidence = evidence.stream().distinct().toList();
    }

    /** Whether it tells what a line asks for. */
    boolean answers(LineRow line) {
        return line.kind() == LineKind.COUNT ? declared != null && found != null : answer != null;
    }

    /** Whether what was seen is not as it should be. */
    boolean fails() {
        return answer == Answer.NO || !Objects.equals(declared, found);
    }

    /** Whether it counts at all. */
    boolean counts() {
        return answer != Answer.NA;
    }
}
