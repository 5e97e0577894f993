package org.duban.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.request.DeadlineOwner.Subject;
import org.duban.finding.FindingRow;
import org.duban.ranking.OwnStanding;
import org.duban.unit.UnitRow;
import org.jspecify.annotations.Nullable;

/** What the head of a unit should know by heart (一口清): its own figures and those of the units below it. */
public record UnitCard(
        UnitRow unit,
        Instant at,
        Figures figures,
        ClearOut clearOut,
        List<Ranked> rankings,
        List<FindingRow> latest,
        List<Commitment> commitments) {

    /**
     * How the open findings stand.
     *
     * @param open without those on hold
     * @param dueToday still to be handed in today
     * @param dueThisWeek still to be handed in by Sunday, today included
     */
    public record Figures(int open, int overdue, int dueToday, int dueThisWeek, int returned, int onHold) {}

    /**
     * A place in a published ranking.
     *
     * @param onTimeRate 按期结案率 in per cent; null where nothing was due
     */
    public record Ranked(OwnStanding standing, @Nullable BigDecimal onTimeRate) {}

    /**
     * What falls due next.
     *
     * @param person who of the unit sees to it; null where nobody is named
     */
    public record Commitment(
            DeadlineSubject.Kind kind,
            Subject subject,
            String unitName,
            Instant dueAt,
            @Nullable String person) {

        public String title() {
            return subject.title();
        }
    }
}
