package org.duban.ranking.scheme;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import lombok.With;
import org.duban.finding.Source;
import org.duban.standard.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How points are lost: each finding of the period costs its points × the weight of its source × the factor of the reason.
 *
 * @param base what a unit has that loses nothing
 * @param found factor of a finding found in the period
 * @param onTheSpot factor of one that was put right before the inspector's eyes
 * @param recurrence added for one that had been struck off and came back
 * @param late added when a deadline passes in the period without an answer
 * @param carried charged in each later period at whose end it is still unanswered
 * @param rework added for each answer that is sent back in the period
 * @param sourceWeights by source; weight nought leaves what was found that way out of the deductions and rates
 * @param rollUp whether a unit answers for what is found with the units below it, too
 * @param severityPoints the points of a finding by how grave it is; those of its check item where this is empty
 * @param caps the most that a reason may cost a unit in a period; without limit where none is given
 * @param floor below which nobody falls
 */
@With
public record Deductions(
        BigDecimal base,
        BigDecimal found,
        BigDecimal onTheSpot,
        BigDecimal recurrence,
        BigDecimal late,
        BigDecimal carried,
        BigDecimal rework,
        Map<Source, BigDecimal> sourceWeights,
        boolean rollUp,
        Map<Severity, BigDecimal> severityPoints,
        Map<Loss, BigDecimal> caps,
        BigDecimal floor) {

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWICE = BigDecimal.valueOf(2);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    public static final Deductions USUAL = new Deductions(
            BigDecimal.valueOf(100),
            ONE,
            HALF,
            ONE,
            ONE,
            ONE,
            HALF,
            Map.of(
                    Source.ROUTINE, ONE,
                    Source.SPECIAL, ONE,
                    Source.UNANNOUNCED, ONE,
                    Source.LOOK_BACK, ONE,
                    Source.SUPERIOR, TWICE,
                    Source.PUBLIC, TWICE,
                    Source.MEDIA, TWICE,
                    Source.SELF, BigDecimal.ZERO),
            true,
            Map.of(),
            Map.of(),
            BigDecimal.ZERO);

    public Deductions {
        sourceWeights = ordered(Source.class, sourceWeights);
        severityPoints = ordered(Severity.class, severityPoints);
        caps = ordered(Loss.class, caps);
        floor = floor == null ? BigDecimal.ZERO : floor;
    }

    static <K extends Enum<K>> Map<K, BigDecimal> ordered(Class<K> keys, @Nullable Map<K, BigDecimal> given) {
        var ordered = new EnumMap<K, BigDecimal>(keys);
        if (given != null) {
            ordered.putAll(given);
        }
        return Collections.unmodifiableMap(ordered);
    }
}
