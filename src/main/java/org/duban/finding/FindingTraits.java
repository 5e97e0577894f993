package org.duban.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.With;
import org.jspecify.annotations.Nullable;

/**
 * What figures count by, beyond what people filter by: with it a figure leads to exactly the findings that it counts. Empty lists and
 * nulls do not narrow.
 *
 * @param ownUnit the unit itself, without those below it
 * @param league units of a league, each for itself
 * @param section a section of a standard
 * @param unsaid what is not said of them
 * @param closedTo only what was struck off on this day or earlier
 * @param openAt only what was found by the end of this day and not struck off by then
 * @param dueFrom only what was or is due at the beginning of this day or later, which is the end of the day before
 * @param returned only what was sent back
 * @param recurred only what had been struck off before
 * @param timing how they did with their deadlines
 * @param late only what was late, with most of its time in one of these stages
 */
@With
public record FindingTraits(
        @Nullable UUID ownUnit,
        @Nullable String league,
        @Nullable SectionKey section,
        List<Unsaid> unsaid,
        @Nullable LocalDate closedTo,
        @Nullable LocalDate openAt,
        @Nullable LocalDate dueFrom,
        boolean returned,
        boolean recurred,
        @Nullable Timing timing,
        List<LateStage> late) {

    public static final FindingTraits NONE =
            new FindingTraits(null, null, null, List.of(), null, null, null, false, false, null, List.of());
}
