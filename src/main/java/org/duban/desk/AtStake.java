package org.duban.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duban.desk.UnitDoor.Heap;
import org.duban.finding.OpenFinding;
import org.duban.ranking.scheme.Rules;

/**
 * What being late costs in the rankings, by the rules of each campaign.
 *
 * @param lost for what is past its deadline
 * @param stillToSave for what is due today and would be late tomorrow
 */
public record AtStake(BigDecimal lost, BigDecimal stillToSave) {

    /** @param rules by campaign */
    static AtStake of(UnitDoor door, Map<UUID, Rules> rules) {
        return new AtStake(cost(door.of(Heap.LATE), rules), cost(door.of(Heap.DUE_TODAY), rules));
    }

    public boolean isNothing() {
        return lost.signum() == 0 && stillToSave.signum() == 0;
    }

    private static BigDecimal cost(List<OpenFinding> findings, Map<UUID, Rules> rules) {
        return findings.stream()
                .filter(finding -> finding.excusedAt() == null)
                .map(finding -> rules.getOrDefault(finding.campaignId(), Rules.USUAL)
                        .costOfBeingLate(finding.severity(), finding.source(), finding.points()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
