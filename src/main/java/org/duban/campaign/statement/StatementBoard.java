package org.duban.campaign.statement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the statements of a campaign stand, unit by unit; annulled ones are left out. */
public record StatementBoard(UUID campaignId, List<Line> lines) {

    /**
     * The statement of a unit.
     *
     * @param id of the statement; null where the reader may not read it yet
     * @param done of the clauses that became tasks, and {@code late} open and past their deadline
     */
    public record Line(
            @Nullable UUID id,
            UUID unitId,
            String unitName,
            boolean signed,
            int clauses,
            int tasks,
            int done,
            int late) {}

    public long signed() {
        return lines.stream().filter(Line::signed).count();
    }

    public int clauses() {
        return lines.stream().mapToInt(Line::clauses).sum();
    }

    public int tasks() {
        return lines.stream().mapToInt(Line::tasks).sum();
    }

    public int done() {
        return lines.stream().mapToInt(Line::done).sum();
    }

    public int late() {
        return lines.stream().mapToInt(Line::late).sum();
    }
}
