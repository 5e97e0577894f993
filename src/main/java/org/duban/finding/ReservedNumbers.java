package org.duban.finding;

import java.util.HashMap;
import java.util.Map;

/** Numbers set aside for an import, handed out year by year. */
public final class ReservedNumbers {

    private final Map<Integer, Integer> next;

    ReservedNumbers(Map<Integer, Integer> first) {
        this.next = new HashMap<>(first);
    }

    /** The same numbers once more, for another attempt after one that came to nothing. */
    public ReservedNumbers again() {
        return new ReservedNumbers(next);
    }

    public String take(int year) {
        var number = next.computeIfPresent(year, (key, last) -> last + 1);
        if (number == null) {
            throw new IllegalArgumentException("No numbers set aside for " + year);
        }
        return FindingNumbers.format(year, number - 1);
    }
}
