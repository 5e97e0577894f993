package org.duban.command.analysis;

import java.util.List;
import org.duban.finding.LateStage;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of late findings went, of a unit and those below it, or of all.
 *
 * @param unit its key; null for all together
 * @param late how many findings were late
 * @param stages one for each, in their order
 * @param extendedDays by how many days deadlines of one were extended on average; that is no time spent, but time given
 */
public record Lateness(@Nullable String unit, long late, List<Spent> stages, double extendedDays) {

    /**
     * The time in a stage.
     *
     * @param days of all late findings on average, whether or not they were ever in it
     * @param mostOf of how many findings it is the stage that took most
     */
    public record Spent(LateStage stage, double days, long mostOf) {}

    public Spent in(LateStage stage) {
        return stages.stream()
                .filter(spent -> spent.stage() == stage)
                .findFirst()
                .orElse(new Spent(stage, 0, 0));
    }

    /** On average. */
    public double days() {
        return stages.stream().mapToDouble(Spent::days).sum();
    }
}
