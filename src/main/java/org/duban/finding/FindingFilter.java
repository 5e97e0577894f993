package org.duban.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.With;
import org.duban.standard.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a register of findings is narrowed to; empty lists and nulls do not narrow.
 *
 * @param units units whose findings, and those of the units below them, are wanted
 * @param overdue only what is past its deadline by the clock and not handed in
 * @param checkItem an item, in whichever revision
 * @param workstream only what is the theme of a workstream of its campaign
 * @param q words that occur in the description or the place, or a number
 * @param foundFrom first day, in the application's zone
 * @param foundTo last day, inclusive
 * @param closedFrom only what was struck off on this day or later
 * @param replyDue only what a sender still waits to hear of
 * @param archived whether what is in the archive is among it; null where only whoever asks for it by campaign, place, round, workstream
 *     or words is shown it
 * @param traits what a figure counts by
 */
@With
public record FindingFilter(
        List<UUID> campaigns,
        List<UUID> units,
        List<FindingState> states,
        boolean overdue,
        List<UUID> places,
        List<Source> sources,
        List<Severity> severities,
        @Nullable UUID checkItem,
        @Nullable UUID inspection,
        @Nullable UUID workstream,
        @Nullable String q,
        @Nullable LocalDate foundFrom,
        @Nullable LocalDate foundTo,
        @Nullable LocalDate closedFrom,
        @Nullable ReplyDue replyDue,
        @Nullable Boolean archived,
        FindingTraits traits) {

    public static final FindingFilter ALL = new FindingFilter(
            List.of(),
            List.of(),
            List.of(),
            false,
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            FindingTraits.NONE);

    public FindingFilter {
        q = q == null || q.isBlank() ? null : q;
    }

    /** By more than the words that are searched for. */
    public boolean isNarrowed() {
        return !withQ(null).equals(ALL);
    }
}
