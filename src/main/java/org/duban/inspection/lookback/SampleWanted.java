package org.duban.inspection.lookback;

import java.time.LocalDate;
import org.duban.campaign.CampaignId;
import org.duban.finding.recurrence.ClosingSpan;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn from, and how much of it.
 *
 * @param from the first day of closing
 * @param to the last one
 * @param minDays for how many days it has been struck off at least
 * @param percent so many of a hundred; null where a number is given
 * @param number so many; null where a rate is given
 * @param unitFactor by how much each relapse of its unit makes a finding weigh more; 0 for all alike
 * @param verifierFactor likewise, each relapse of what its verifier struck off
 * @param seed from which the same is drawn again
 */
public record SampleWanted(
        CampaignId campaign,
        LocalDate from,
        LocalDate to,
        int minDays,
        @Nullable Integer percent,
        @Nullable Integer number,
        int unitFactor,
        int verifierFactor,
        String seed) {

    static final int MOST = 300;
    static final int MOST_FACTOR = 10;

    public SampleWanted {
        ClosingSpan.require(from, to);
        if ((percent == null) == (number == null)
                || (percent != null && (percent < 1 || percent > 100))
                || (number != null && (number < 1 || number > MOST))
                || unitFactor < 0
                || unitFactor > MOST_FACTOR
                || verifierFactor < 0
                || verifierFactor > MOST_FACTOR
                || minDays < 0
                || seed.isBlank()) {
            throw new SampleUnclear();
        }
    }

    /** Of a rate, rounded up: one of something is drawn wherever there is anything. */
    int size(int eligible) {
        var wanted = number == null ? (eligible * (percent == null ? 0 : percent) + 99) / 100 : number;
        return Math.min(Math.min(wanted, eligible), MOST);
    }

    double weight(Candidate one) {
        return (1.0 + unitFactor * one.unitRelapses()) * (1.0 + verifierFactor * one.verifierRelapses());
    }
}
