package org.duban.finding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duban.finding.FindingFilter;
import org.duban.finding.FindingState;
import org.duban.finding.FindingTraits;
import org.duban.finding.LateStage;
import org.duban.finding.ReplyDue;
import org.duban.finding.SectionKey;
import org.duban.finding.Source;
import org.duban.finding.Timing;
import org.duban.finding.Unsaid;
import org.duban.standard.Severity;
import org.jspecify.annotations.Nullable;

/** The filters of the register as they stand in the address: several values of one separated by commas. */
public record FindingQuery(
        @Nullable List<UUID> campaign,
        @Nullable List<UUID> unit,
        @Nullable List<FindingState> state,
        @Nullable Boolean overdue,
        @Nullable List<UUID> place,
        @Nullable List<Source> source,
        @Nullable List<Severity> severity,
        @Nullable UUID item,
        @Nullable UUID inspection,
        @Nullable UUID workstream,
        @Nullable String q,

        @Nullable LocalDate foundFrom,

        @Nullable LocalDate foundTo,

        @Nullable LocalDate closedFrom,

        @Nullable ReplyDue replyDue,
        @Nullable Boolean archived,
        @Nullable UUID ownUnit,
        @Nullable String league,
        @Nullable SectionKey section,
        @Nullable List<Unsaid> unsaid,

        @Nullable LocalDate closedTo,

        @Nullable LocalDate openAt,

        @Nullable LocalDate dueFrom,

        @Nullable Boolean returned,
        @Nullable Boolean recurred,
        @Nullable Timing timing,
        @Nullable List<LateStage> late) {

    public FindingFilter toFilter() {
        return new FindingFilter(
                orEmpty(campaign),
                orEmpty(unit),
                orEmpty(state),
                Boolean.TRUE.equals(overdue),
                orEmpty(place),
                orEmpty(source),
                orEmpty(severity),
                item,
                inspection,
                workstream,
                q,
                foundFrom,
                foundTo,
                closedFrom,
                replyDue,
                archived,
                new FindingTraits(
                        ownUnit,
                        league == null || league.isBlank() ? null : league,
                        section,
                        orEmpty(unsaid),
                        closedTo,
                        openAt,
                        dueFrom,
                        Boolean.TRUE.equals(returned),
                        Boolean.TRUE.equals(recurred),
                        timing,
                        orEmpty(late)));
    }

    /** Whether the days are the wrong way round, so that nothing can be found. */
    public boolean isReversed() {
        return foundFrom != null && foundTo != null && foundTo.isBefore(foundFrom);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
