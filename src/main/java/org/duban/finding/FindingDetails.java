package org.duban.finding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duban.activity.Activity;
import org.duban.deadline.DeadlineStatus;
import org.duban.standard.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a finding shows to one reader.
 *
 * @param deadline the deadline that runs or ran last
 * @param allowed what this reader may do now
 */
public record FindingDetails(
        Facts facts,
        @Nullable DeadlineFacts deadline,
        List<CoUnit> coUnits,
        List<Photo> photos,
        List<Round> rounds,
        List<Activity> events,
        Set<FindingAction> allowed) {

    /** What was found, where, and how it stands. */
    public record Facts(
            UUID id,
            String number,
            UUID campaignId,
            String campaignName,
            @Nullable UUID placeId,
            String place,
            @Nullable UUID checkItemId,
            @Nullable String checkItemCode,
            @Nullable String checkItemRequirement,
            @Nullable String basis,
            String category,
            Severity severity,
            BigDecimal points,
            Source source,
            String description,
            @Nullable String requirement,
            @Nullable UUID unitId,
            @Nullable String unitName,
            @Nullable String responsiblePerson,
            FindingState state,
            Instant foundAt,
            Instant loggedAt,
            String loggedByName,
            @Nullable UUID inspectionId,
            @Nullable String outerNumber,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String noEvidenceReason,
            int reworks,
            boolean disputed,
            boolean onTheSpot,
            boolean hidden,
            @Nullable UUID recurrenceOf,
            @Nullable String recurrenceOfNumber,
            @Nullable Instant submittedAt,
            @Nullable Instant closedAt,
            @Nullable Instant withdrawnAt,
            long version) {}

    /** Until when; how it stands is by the clock. */
    public record DeadlineFacts(
            UUID id,
            Instant startedAt,
            Instant originalDueAt,
            Instant dueAt,
            @Nullable Instant metAt,
            @Nullable Instant heldAt,
            @Nullable Instant overdueSince,
            @Nullable Instant excusedAt,
            String termKind,
            @Nullable Integer termAmount) {

        public DeadlineStatus status(Instant now) {
            return DeadlineStatus.of(dueAt, metAt, heldAt, now);
        }
    }

    public record CoUnit(UUID id, String name) {}

    /**
     * A photo or file.
     *
     * @param phase BEFORE or AFTER
     * @param round the hand-in it belongs to, 0 for what the inspector took
     */
    public record Photo(
            UUID id,
            String phase,
            int round,
            String fileName,
            String kind,
            @Nullable Instant takenAt) {

        public boolean isBefore() {
            return "BEFORE".equals(phase);
        }
    }

    /** One hand-in and what the verifier made of it. */
    public record Round(
            int round,
            String measure,
            @Nullable Integer people,
            @Nullable Integer vehicles,
            @Nullable Integer spots,
            @Nullable BigDecimal cubicMetres,
            Instant submittedAt,
            String submittedByName,
            boolean inTime,
            @Nullable String result,
            @Nullable String comment,
            @Nullable Instant verifiedAt,
            @Nullable String verifiedByName) {}

    public boolean may(FindingAction action) {
        return allowed.contains(action);
    }

    public boolean may(String action) {
        return allowed.contains(FindingAction.valueOf(action));
    }

    public List<Photo> before() {
        return photos.stream().filter(Photo::isBefore).toList();
    }

    /** The photos of the last hand-in, or of the repair before the inspector's eyes. */
    public List<Photo> after() {
        var last = photos.stream()
                .filter(photo -> !photo.isBefore())
                .mapToInt(Photo::round)
                .max();
        return photos.stream()
                .filter(photo -> !photo.isBefore() && photo.round() == last.orElse(0))
                .toList();
    }
}
