package org.duban.finding.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.duban.deadline.DeadlineKind;
import org.duban.deadline.DueBy;
import org.duban.shared.Days;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a letter that came in asks for.
 *
 * @param sender who handed the matter down or passed it on
 * @param outerNumber of the letter; null leaves the one that the finding bears
 * @param unit who is to answer; null for the finding's unit, or else the one that leads the campaign
 */
public record ReplyTerms(
        String sender,
        @Nullable String outerNumber,
        LocalDate receivedOn,
        DueBy due,
        @Nullable UnitId unit) {

    /** Days count from the one on which the letter came, hours from now: nobody knows at what hour it came. */
    Instant countedFrom(Instant now, ZoneId zone) {
        var today = receivedOn.equals(now.atZone(zone).toLocalDate());
        return today || isByHours() ? now : receivedOn.atStartOfDay(zone).toInstant();
    }

    void requirePossible(Instant now, ZoneId zone) {
        if (receivedOn.isAfter(now.atZone(zone).toLocalDate())) {
            throw new ReceivedInTheFuture();
        }
        var lastDay = lastDay(zone);
        if (lastDay != null && lastDay.isBefore(receivedOn)) {
            throw new ReceivedAfterDue();
        }
    }

    private boolean isByHours() {
        return due.term() != null
                && (due.term().kind() == DeadlineKind.HOURS || due.term().kind() == DeadlineKind.WORKING_HOURS);
    }

    /** Null where it is counted from the day of the letter, and so lies after it. */
    private @Nullable LocalDate lastDay(ZoneId zone) {
        if (due.at() != null) {
            return Days.dueOn(due.at(), zone);
        }
        return due.term() == null ? null : due.term().date();
    }
}
