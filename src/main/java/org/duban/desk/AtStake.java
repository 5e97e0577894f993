package org.duban.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.duban.desk.UnitDoor.Heap;
import org.duban.finding.OpenFinding;
import org.duban.ranking.Deductions;
import org.duban.ranking.LineKind;

/**
 * What being late costs in the ranking.
 *
 * @param lost for what is past its deadline
 * @param stillToSave for what is due today and would be late tomorrow
 */
public record AtStake(BigDecimal lost, BigDecimal stillToSave) {

    static AtStake of(UnitDoor door, Deductions rules) {
        return new AtStake(cost(door.of(Heap.LATE), rules), cost(door.of(Heap.DUE_TODAY), rules));
    }

    public boolean isNothing() {
        return lost.signum() == 0 && stillToSave.signum() == 0;
    }

    private static BigDecimal cost(List<OpenFinding> findings, Deductions rules) {
        return findings.stream()
                .filter(finding -> finding.excusedAt() == null)
                .map(finding -> finding.points()
                        .multiply(
                                Objects.requireNonNullElse(rules.sourceWeights().get(finding.source()), BigDecimal.ONE))
                        .multiply(rules.factor(LineKind.LATE)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }
}
