package org.duban.field;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duban.campaign.CampaignFacts;
import org.duban.deadline.DeadlineKind;
import org.duban.finding.FindingState;
import org.duban.finding.Source;
import org.duban.finding.recurrence.WatchedFinding;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.StopOutcome;
import org.duban.inspection.checklist.LineKind;
import org.duban.standard.Severity;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceStatus;
import org.jspecify.annotations.Nullable;

/**
 * All that one person needs in the street, in one piece, so that a phone has either all of it or none.
 *
 * @param at when it was read
 * @param earlier what is open or still watched at the places of the rounds: what is found there may be that again
 * @param findings a clerk's own to answer for; an inspector's own and those at the places of the rounds, and all to be verified
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldSnapshot(
        Instant at,
        List<Campaign> campaigns,
        List<Item> items,
        List<Place> places,
        List<Unit> units,
        List<Rule> matrix,
        List<Round> rounds,
        List<Checklist> checklists,
        List<Finding> findings,
        List<WatchedFinding> earlier,
        List<Recheck> rechecks) {

    public record Campaign(UUID id, String name, List<UUID> standardIds) {

        static Campaign of(CampaignFacts facts) {
            return new Campaign(facts.id(), facts.name(), facts.standardIds());
        }
    }

    /**
     * A check item, in the reader's language.
     *
     * @param initials of the name in pinyin
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            UUID id,
            UUID standardId,
            String code,
            String sectionCode,
            String name,
            String requirement,
            Severity severity,
            DeadlineKind termKind,
            int termAmount,
            List<String> synonyms,
            List<String> placeKinds,
            String initials) {}

    /**
     * A place.
     *
     * @param initials of the name in pinyin
     * @param status null for the usual one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Place(
            UUID id,
            String name,
            PlaceKind kind,
            @Nullable UUID unitId,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String initials,
            @Nullable PlaceStatus status) {}

    /**
     * A unit.
     *
     * @param initials of the name in pinyin
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Unit(UUID id, @Nullable UUID parentId, String name, String initials) {}

    /** A row of the responsibility matrix: what it does not name, it speaks of all. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rule(
            UUID campaignId,
            @Nullable UUID areaUnitId,
            @Nullable String sectionCode,
            @Nullable String itemCode,
            UUID unitId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Round(
            UUID id,
            UUID campaignId,
            String title,
            InspectionKind kind,
            Source source,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean secret,
            @Nullable String note,
            List<Stop> stops) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stop(
            UUID placeId,
            String placeName,
            StopOutcome outcome,
            int findings,
            @Nullable String missedReason) {}

    /**
     * A checklist.
     *
     * @param placeKinds for which places; none means all
     */
    public record Checklist(UUID id, String name, List<String> placeKinds, List<Line> lines) {}

    /**
     * A line of a checklist.
     *
     * @param position from 0
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            int position,
            LineKind kind,
            String text,
            @Nullable UUID checkItemId,
            BigDecimal points,
            boolean photoRequired) {}

    /**
     * An open finding.
     *
     * @param own whether this account logged it
     * @param before photos of it, two at most
     * @param after photos of the latest rectification, two at most
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Finding(
            UUID id,
            String number,
            UUID campaignId,
            @Nullable UUID placeId,
            String place,
            @Nullable UUID checkItemId,
            String category,
            Severity severity,
            String description,
            @Nullable String requirement,
            FindingState state,
            @Nullable UUID unitId,
            @Nullable String unitName,
            @Nullable String responsiblePerson,
            Instant foundAt,
            @Nullable Instant dueAt,
            int reworks,
            @Nullable String lastMeasure,
            @Nullable String lastComment,
            boolean own,
            List<UUID> before,
            List<UUID> after) {}

    /**
     * A finding that was struck off and is to be looked at again.
     *
     * @param inspectionId the round that drew it; null for one of the watch period
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Recheck(
            UUID id,
            UUID findingId,
            String number,
            UUID campaignId,
            UUID placeId,
            String itemName,
            String description,
            Instant closedAt,
            @Nullable UUID inspectionId) {}
}
