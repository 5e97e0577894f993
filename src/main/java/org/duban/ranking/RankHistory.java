package org.duban.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.jspecify.annotations.Nullable;

/** Where the units of an edition stood over the last editions of its kind, the latest last. */
public record RankHistory(List<Past> editions, List<Course> courses) {

    static final int EDITIONS = 12;

    /** An edition that ranks are shown of. */
    public record Past(UUID editionId, PeriodKind kind, LocalDate periodFrom, LocalDate periodTo) {

        public Period period() {
            return new Period(kind, periodFrom, periodTo);
        }
    }

    /**
     * A unit's ranks in its league, one for each edition.
     *
     * @param ranks null where it was not ranked, or in another league
     */
    public record Course(UUID unitId, String unitName, String league, List<@Nullable Integer> ranks) {}

    /** Whether there is more than one edition to go from and to. */
    public boolean isCourse() {
        return editions.size() > 1;
    }

    /** Those of a league, in the order of its present places. */
    public List<Course> of(String league) {
        return courses.stream().filter(course -> course.league().equals(league)).toList();
    }
}
