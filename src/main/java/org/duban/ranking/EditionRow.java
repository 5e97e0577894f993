package org.duban.ranking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.jspecify.annotations.Nullable;

/**
 * An edition as lists and its own page show it, without its standings.
 *
 * @param issuerName who issues the notice: the campaign's lead unit, or its zone where none leads
 * @param asOf up to when facts were counted
 * @param finished whether that is the end of the period
 * @param scheme its name as it was; schemeId is null for editions from before schemes were data
 * @param parameters its rules, as JSON
 * @param correctedBy the published edition that takes its place
 * @param found all findings of the participants in the period, each counted once
 */
public record EditionRow(
        UUID id,
        UUID campaignId,
        String campaignName,
        String issuerName,
        PeriodKind kind,
        LocalDate periodFrom,
        LocalDate periodTo,
        Instant asOf,
        boolean finished,
        String scheme,
        @Nullable UUID schemeId,
        int schemeVersion,
        String parameters,
        @Nullable UUID previousId,
        @Nullable UUID corrects,
        @Nullable String correctionReason,
        @Nullable UUID correctedBy,
        Instant draftedAt,
        @Nullable UUID draftedBy,
        @Nullable Instant reviewedAt,
        @Nullable String reviewerName,
        @Nullable Instant publishedAt,
        @Nullable String publisherName,
        @Nullable Integer year,
        @Nullable Integer number,
        @Nullable String digest,
        int units,
        int ranked,
        int found,
        int open,
        int due,
        int closed,
        int inTime,
        int late,
        int reworked,
        int recurred,
        long version) {

    public boolean isPublished() {
        return publishedAt != null;
    }

    public EditionState state() {
        return EditionState.of(reviewedAt, publishedAt);
    }

    public Period period() {
        return new Period(kind, periodFrom, periodTo);
    }

    public EditionId editionId() {
        return new EditionId(id);
    }
}
