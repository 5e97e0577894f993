package org.duban.finding.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duban.finding.FindingAction;
import org.duban.finding.FindingDetails;
import org.duban.finding.reply.ReplyFacts;
import org.jspecify.annotations.Nullable;

/**
 * One finding for the interface.
 *
 * @param dueAt what is handed in strictly before this instant is in time
 * @param overdueSince when the deadline was found to have passed unmet
 * @param replyDuty the letter behind it, to be answered or answered; null without one
 * @param allowedActions what the caller may do now
 */
record FindingResponse(
        @JsonUnwrapped FindingDetails.Facts facts,
        @Nullable UUID deadlineId,
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt,
        @Nullable Instant overdueSince,
        List<UUID> coUnitIds,
        List<FindingDetails.Photo> evidence,
        List<FindingDetails.Round> rounds,
        @Nullable ReplyFacts replyDuty,
        Set<FindingAction> allowedActions) {

    static FindingResponse of(FindingDetails details, @Nullable ReplyFacts reply) {
        var deadline = details.deadline();
        return new FindingResponse(
                details.facts(),
                deadline == null ? null : deadline.id(),
                deadline == null ? null : deadline.dueAt(),
                deadline == null ? null : deadline.originalDueAt(),
                deadline == null ? null : deadline.overdueSince(),
                details.coUnits().stream().map(FindingDetails.CoUnit::id).toList(),
                details.photos(),
                details.rounds(),
                reply,
                details.allowed());
    }
}
