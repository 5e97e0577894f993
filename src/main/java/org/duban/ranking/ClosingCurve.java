package org.duban.ranking;

import java.time.LocalDate;
import java.util.List;

/**
 * How the findings of a ranking came and went, day by day.
 *
 * @param before open when the period began
 * @param days up to the last one that is counted
 */
public record ClosingCurve(int before, List<Day> days) {

    /**
     * How it stood when a day was over.
     *
     * @param found since the period began
     * @param closed struck off since the period began, whenever it was found
     * @param open what was there and what was found, less what was struck off
     */
    public record Day(LocalDate day, int found, int closed, int open) {}

    public Day last() {
        return days.get(days.size() - 1);
    }

    /** Whether there was nothing to strike off at all. */
    public boolean isEmpty() {
        return before == 0 && last().found() == 0;
    }

    /** Whether that is what the edition says too: what is recorded may have changed since it was published. */
    public boolean agreesWith(EditionRow edition) {
        return last().found() == edition.found() && last().open() == edition.open();
    }
}
