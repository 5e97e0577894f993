package org.duban.ranking.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of which parts a score is made.
 *
 * @param parts the weight of each in per cent; together 100
 * @param perPlace marks that a visited place has where nothing is found
 * @param bands marks by how many were found, the fewest first; beyond the last there are none
 * @param nothingDue what happens to a part that cannot be reckoned, as nothing was due or no place visited
 */
public record Marks(Map<Measure, BigDecimal> parts, BigDecimal perPlace, List<Band> bands, WithoutCases nothingDue) {

    static final Marks USUAL = new Marks(null, null, null, null);

    /**
     * Marks for units of which no more than so many were found.
     *
     * @param upTo how many, inclusive
     * @param marks between 0 and 100
     */
    public record Band(int upTo, BigDecimal marks) {}

    public Marks(
            @Nullable Map<Measure, BigDecimal> parts,
            @Nullable BigDecimal perPlace,
            @Nullable List<Band> bands,
            @Nullable WithoutCases nothingDue) {
        this.parts = Deductions.ordered(
                Measure.class, parts == null ? Map.of(Measure.DEDUCTIONS, BigDecimal.valueOf(100)) : parts);
        this.perPlace = perPlace == null ? BigDecimal.TEN : perPlace;
        this.bands = bands == null ? usualBands() : List.copyOf(bands);
        this.nothingDue = nothingDue == null ? WithoutCases.LEFT_OUT : nothingDue;
    }

    public BigDecimal weight(Measure measure) {
        return parts.getOrDefault(measure, BigDecimal.ZERO);
    }

    public boolean has(Measure measure) {
        return weight(measure).signum() > 0;
    }

    /** Marks for how many were found (立案数分值). */
    public BigDecimal marksFor(int found) {
        return bands.stream()
                .filter(band -> found <= band.upTo())
                .findFirst()
                .map(Band::marks)
                .orElse(BigDecimal.ZERO);
    }

    /** Whether the score is what the deductions leave, and nothing else. */
    public boolean onlyDeducts() {
        return parts.entrySet().stream()
                .allMatch(part ->
                        part.getKey() == Measure.DEDUCTIONS || part.getValue().signum() == 0);
    }

    /** Those of the evaluation of departments in digital urban management (数字城管部门评价). */
    private static List<Band> usualBands() {
        return List.of(band(50, 100), band(100, 90), band(200, 75), band(500, 60), band(1000, 40));
    }

    private static Band band(int upTo, int marks) {
        return new Band(upTo, BigDecimal.valueOf(marks));
    }
}
