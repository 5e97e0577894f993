package org.duban.ranking;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.duban.finding.Source;

/**
 * The scheme by which units lose points: each finding of the period costs its points × the weight of its source × the
 * factor of the reason. Stored with each edition, so that a later change of the rules leaves old editions explainable.
 *
 * @param base what a unit has that loses nothing; nobody falls below nought
 * @param found factor of a finding found in the period
 * @param onTheSpot factor of one that was put right before the inspector's eyes
 * @param recurrence added for one that had been struck off and came back
 * @param late added when a deadline passes in the period without an answer
 * @param carried charged in each later period at whose end it is still unanswered
 * @param rework added for each answer that is sent back in the period
 * @param sourceWeights by source; weight nought leaves what was found that way out of the deductions and rates
 * @param rollUp whether a unit answers for what is found with the units below it, too
 */
public record Deductions(
        BigDecimal base,
        BigDecimal found,
        BigDecimal onTheSpot,
        BigDecimal recurrence,
        BigDecimal late,
        BigDecimal carried,
        BigDecimal rework,
        Map<Source, BigDecimal> sourceWeights,
        boolean rollUp) {

    static final String SCHEME = "DEDUCTIONS";

    /** Of the rules, not of their numbers: raised whenever the computation itself changes. */
    static final int VERSION = 1;

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWICE = BigDecimal.valueOf(2);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    static final Deductions USUAL = new Deductions(
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
            true);

    public Deductions {
        sourceWeights = Collections.unmodifiableMap(new EnumMap<>(sourceWeights));
    }

    /** The factor of a reason. */
    public BigDecimal factor(LineKind kind) {
        return switch (kind) {
            case FOUND -> found;
            case ON_THE_SPOT -> onTheSpot;
            case RECURRENCE -> recurrence;
            case LATE -> late;
            case CARRIED -> carried;
            case REWORK -> rework;
        };
    }
}
