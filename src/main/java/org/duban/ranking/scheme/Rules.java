package org.duban.ranking.scheme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.finding.Source;
import org.duban.standard.Severity;
import org.jspecify.annotations.Nullable;

/**
 * All that a scheme says. Kept with each edition, so that a later change of the rules leaves old editions explainable.
 *
 * @param leagues those that are ranked; all where none is named
 */
public record Rules(
        Deductions deductions, Marks marks, Gains gains, Sample sample, TieRule ties, List<String> leagues) {

    public static final Rules USUAL =
            new Rules(Deductions.USUAL, Marks.USUAL, Gains.USUAL, Sample.USUAL, TieRule.SHARED, List.of());

    public Rules {
        leagues = List.copyOf(leagues);
    }

    /**
     * Reads what was kept: what is missing takes its usual value. Editions from before schemes were data have the numbers
     * of their deductions and nothing else.
     */
    @JsonCreator
    static Rules read(
            @JsonProperty("deductions") @Nullable Deductions deductions,
            @JsonProperty("marks") @Nullable Marks marks,
            @JsonProperty("gains") @Nullable Gains gains,
            @JsonProperty("sample") @Nullable Sample sample,
            @JsonProperty("ties") @Nullable TieRule ties,
            @JsonProperty("leagues") @Nullable List<String> leagues,
            @JsonProperty("base") @Nullable BigDecimal base,
            @JsonProperty("found") @Nullable BigDecimal found,
            @JsonProperty("onTheSpot") @Nullable BigDecimal onTheSpot,
            @JsonProperty("recurrence") @Nullable BigDecimal recurrence,
            @JsonProperty("late") @Nullable BigDecimal late,
            @JsonProperty("carried") @Nullable BigDecimal carried,
            @JsonProperty("rework") @Nullable BigDecimal rework,
            @JsonProperty("sourceWeights") @Nullable Map<Source, BigDecimal> sourceWeights,
            @JsonProperty("rollUp") @Nullable Boolean rollUp) {
        var usual = Deductions.USUAL;
        var numbers = deductions != null
                ? deductions
                : new Deductions(
                        or(base, usual.base()),
                        or(found, usual.found()),
                        or(onTheSpot, usual.onTheSpot()),
                        or(recurrence, usual.recurrence()),
                        or(late, usual.late()),
                        or(carried, usual.carried()),
                        or(rework, usual.rework()),
                        or(sourceWeights, usual.sourceWeights()),
                        or(rollUp, usual.rollUp()),
                        Map.of(),
                        Map.of(),
                        BigDecimal.ZERO);
        return new Rules(
                numbers,
                or(marks, Marks.USUAL),
                or(gains, Gains.USUAL),
                or(sample, Sample.USUAL),
                or(ties, TieRule.SHARED),
                or(leagues, List.of()));
    }

    /** By how much a finding that is late lowers the score. */
    public BigDecimal costOfBeingLate(Severity severity, Source source, BigDecimal points) {
        return deductions
                .severityPoints()
                .getOrDefault(severity, points)
                .multiply(deductions.sourceWeights().getOrDefault(source, BigDecimal.ONE))
                .multiply(deductions.late())
                .multiply(marks.weight(Measure.DEDUCTIONS))
                .movePointLeft(2);
    }

    private static <T> T or(@Nullable T given, T usual) {
        return Objects.requireNonNullElse(given, usual);
    }
}
