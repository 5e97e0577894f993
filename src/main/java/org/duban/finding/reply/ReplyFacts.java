package org.duban.finding.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duban.deadline.DeadlineStatus;
import org.jspecify.annotations.Nullable;

/**
 * The letter behind a finding, and the reply to it.
 *
 * @param dueAt what goes out strictly before this instant is in time
 * @param cancelledAt when the finding was withdrawn, so that nobody has to answer
 */
public record ReplyFacts(
        UUID id,
        String sender,
        LocalDate receivedOn,
        UUID unitId,
        String unitName,
        UUID deadlineId,
        Instant originalDueAt,
        Instant dueAt,
        @Nullable Instant heldAt,
        @Nullable Instant cancelledAt,
        @Nullable String text,
        @Nullable String number,
        @Nullable UUID evidenceId,
        @Nullable String evidenceName,
        @Nullable Instant repliedAt,
        @Nullable String repliedByName,
        @Nullable Boolean inTime,
        long version) {

    public boolean isOpen() {
        return repliedAt == null && cancelledAt == null;
    }

    public DeadlineStatus status(Instant now) {
        return DeadlineStatus.of(dueAt, repliedAt, heldAt, now);
    }
}
