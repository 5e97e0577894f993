package org.duban.finding.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duban.campaign.meeting.MeetingKind;
import org.jspecify.annotations.Nullable;

/**
 * A commitment with what became of it.
 *
 * @param links how many findings and tasks it is about, without those withdrawn or cancelled, of which so many are done
 * @param daysLate after the promised day; until today, or until all was done
 * @param reason of who said what became of it, or withdrew it
 */
public record CommitmentRow(
        UUID id,
        UUID campaignId,
        String campaignName,
        boolean campaignArchived,
        UUID unitId,
        String unitName,
        String post,
        LocalDate madeOn,
        @Nullable UUID meetingId,
        @Nullable Integer meetingNumber,
        @Nullable MeetingKind meetingKind,
        @Nullable String occasion,
        String text,
        LocalDate promisedOn,
        Outcome outcome,
        int links,
        int done,
        @Nullable Integer daysLate,
        @Nullable String reason,
        @Nullable String saidByName,
        Instant recordedAt,
        String recordedByName) {

    /** Whether somebody may still say what became of it. */
    public boolean undecided() {
        return links == 0 && (outcome == Outcome.RUNNING || outcome == Outcome.UNSAID);
    }
}
