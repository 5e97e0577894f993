package org.duban.unit;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said about how a place stands.
 *
 * @param reason why it is excused; may be left out where it is not
 * @param from its first day
 * @param until its last day, null until something else is said
 */
public record PlaceStatusDetails(
        PlaceStatus status,
        @Nullable String reason,
        LocalDate from,
        @Nullable LocalDate until) {

    public PlaceStatusDetails {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        until = status.isExcused() ? until : null;
        if (status.isExcused() && reason == null) {
            throw new ExcuseMissing();
        }
        if (until != null && until.isBefore(from)) {
            throw new StatusEndsBeforeItStarts();
        }
    }

    /**
     * Whether nothing of this is new where the rest is said already.
     *
     * @param since null where nothing was ever said
     */
    boolean repeats(
            PlaceStatus saidStatus,
            @Nullable String saidReason,
            @Nullable LocalDate since,
            @Nullable LocalDate saidUntil) {
        return status == saidStatus
                && Objects.equals(reason, saidReason)
                && Objects.equals(until, saidUntil)
                && (since == null || !from.isBefore(since));
    }
}
