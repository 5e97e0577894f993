package org.duban.ranking.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duban.account.SignedIn;
import org.duban.ranking.EditionId;
import org.duban.ranking.EditionRow;
import org.duban.ranking.EditionState;
import org.duban.ranking.NotRankedReason;
import org.duban.ranking.RankingReader;
import org.duban.ranking.Standing;
import org.duban.ranking.scheme.Rules;
import org.duban.shared.PeriodKind;
import org.jspecify.annotations.Nullable;

/**
 * An edition as calls answer it.
 *
 * @param asOf up to when facts were counted; before the end of the period, the edition is unfinished
 * @param totals of the campaign as a whole, each finding counted once
 * @param standings null in lists
 */
record EditionBody(
        UUID id,
        UUID campaignId,
        String campaignName,
        PeriodKind kind,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        boolean finished,
        EditionState state,
        @Nullable Integer year,
        @Nullable Integer number,
        Scheme scheme,
        @Nullable UUID previousId,
        @Nullable UUID corrects,
        @Nullable String correctionReason,
        @Nullable UUID correctedBy,
        Instant draftedAt,
        @Nullable Instant reviewedAt,
        @Nullable String reviewedBy,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable String digest,
        Totals totals,
        long version,
        @Nullable List<StandingBody> standings) {

    /** The rules and the numbers in them. */
    record Scheme(@Nullable UUID id, String name, int version, Rules parameters) {}

    /** The campaign as a whole. */
    record Totals(int found, int open, int due, int closed, int inTime, int late, int reworked, int recurred) {}

    /** A unit's place; rates in per cent, null where nothing was due. */
    record StandingBody(
            UUID unitId,
            String unitName,
            String league,
            @Nullable Integer rank,
            @Nullable BigDecimal score,
            @Nullable NotRankedReason notRankedReason,
            @Nullable String excuse,
            @Nullable Integer previousRank,
            @Nullable Integer change,
            BigDecimal deducted,
            Deducted deductions,
            BigDecimal counted,
            BigDecimal onRounds,
            BigDecimal won,
            int found,
            int open,
            int due,
            int closed,
            int inTime,
            int late,
            int carried,
            int reworked,
            int recurred,
            int held,
            int places,
            int cleanPlaces,
            @Nullable BigDecimal compliance,
            @Nullable BigDecimal closingRate,
            @Nullable BigDecimal onTimeRate,
            @Nullable BigDecimal reworkRate) {

        static StandingBody of(Standing standing) {
            return new StandingBody(
                    standing.unitId(),
                    standing.unitName(),
                    standing.league(),
                    standing.rank(),
                    standing.score(),
                    standing.reason(),
                    standing.excuse(),
                    standing.previousRank(),
                    standing.change(),
                    standing.deducted(),
                    Deducted.of(standing),
                    standing.counted(),
                    standing.onRounds(),
                    standing.won(),
                    standing.found(),
                    standing.open(),
                    standing.due(),
                    standing.closed(),
                    standing.inTime(),
                    standing.late(),
                    standing.carried(),
                    standing.reworked(),
                    standing.recurred(),
                    standing.held(),
                    standing.places(),
                    standing.cleanPlaces(),
                    standing.compliance(),
                    standing.closingRate(),
                    standing.onTimeRate(),
                    standing.reworkRate());
        }
    }

    /** Points lost, by reason. */
    record Deducted(BigDecimal found, BigDecimal recurrence, BigDecimal late, BigDecimal carried, BigDecimal rework) {

        static Deducted of(Standing standing) {
            return new Deducted(
                    standing.lostByFound(),
                    standing.lostByRecurrence(),
                    standing.lostByLate(),
                    standing.lostByCarried(),
                    standing.lostByRework());
        }
    }

    /** An edition with its standings, for somebody who may see it. */
    static EditionBody whole(RankingReader reader, EditionId id, SignedIn who) {
        var edition = reader.require(id, who);
        return of(edition, reader.rules(edition), reader.standings(id));
    }

    static EditionBody of(EditionRow row, Rules parameters, @Nullable List<Standing> standings) {
        return new EditionBody(
                row.id(),
                row.campaignId(),
                row.campaignName(),
                row.kind(),
                row.periodFrom(),
                row.periodTo(),
                row.asOf(),
                row.finished(),
                row.state(),
                row.year(),
                row.number(),
                new Scheme(row.schemeId(), row.scheme(), row.schemeVersion(), parameters),
                row.previousId(),
                row.corrects(),
                row.correctionReason(),
                row.correctedBy(),
                row.draftedAt(),
                row.reviewedAt(),
                row.reviewerName(),
                row.publishedAt(),
                row.publisherName(),
                row.digest(),
                new Totals(
                        row.found(),
                        row.open(),
                        row.due(),
                        row.closed(),
                        row.inTime(),
                        row.late(),
                        row.reworked(),
                        row.recurred()),
                row.version(),
                standings == null
                        ? null
                        : standings.stream().map(StandingBody::of).toList());
    }
}
