package org.duban.finding.commitment;

import java.util.List;
import java.util.UUID;

/**
 * The commitments of a campaign at a glance.
 *
 * @param unsaid those whose day is over and of which somebody has to say what became
 * @param next the first five that are still to be kept
 */
public record CommitmentBoard(
        UUID campaignId, long kept, long keptLate, long broken, long running, long unsaid, List<CommitmentRow> next) {

    public long all() {
        return kept + keptLate + broken + running + unsaid;
    }
}
