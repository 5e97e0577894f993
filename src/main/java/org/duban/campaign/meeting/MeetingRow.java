package org.duban.campaign.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as lists and its own page show it.
 *
 * @param attendingNames in the order of {@code attendingIds}
 * @param decisionsOpen how many of its decisions are tasks that are still to be done
 * @param readers how many units are to have read it, and of them have
 */
public record MeetingRow(
        UUID id,
        UUID campaignId,
        String campaignName,
        boolean campaignArchived,
        int number,
        MeetingKind kind,
        String title,
        Instant heldAt,
        @Nullable String place,
        @Nullable String chair,
        List<UUID> attendingIds,
        List<String> attendingNames,
        @Nullable String others,
        List<String> agenda,
        @Nullable String minutes,
        MeetingState state,
        @Nullable Instant issuedAt,
        @Nullable String issuedByName,
        int decisions,
        int decisionsOpen,
        int readers,
        int read,
        long version) {

    public boolean draft() {
        return state == MeetingState.DRAFT;
    }
}
