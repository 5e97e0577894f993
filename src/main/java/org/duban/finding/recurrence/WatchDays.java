package org.duban.finding.recurrence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * On which days after closing a finding is looked at again, such as the 7th, the 15th and the 30th.
 *
 * @param days in order, each once; none where nobody looks again by rule
 */
public record WatchDays(List<Integer> days) {

    public static final WatchDays USUAL = new WatchDays(List.of(7, 15, 30));

    static final int MOST = 10;
    static final int LAST = 3650;

    public WatchDays {
        days = days.stream().distinct().sorted().toList();
        if (days.size() > MOST || days.stream().anyMatch(day -> day < 1 || day > LAST)) {
            throw new WatchDaysMalformed();
        }
    }

    /** Numbers with anything but digits between them. */
    public static WatchDays of(String text) {
        if (!text.matches("[\\d\\s,，、;；]*")) {
            throw new WatchDaysMalformed();
        }
        try {
            return new WatchDays(Arrays.stream(text.split("\\D+"))
                    .filter(number -> !number.isEmpty())
                    .map(Integer::valueOf)
                    .toList());
        } catch (NumberFormatException tooLarge) {
            throw new WatchDaysMalformed();
        }
    }

    /** Without those after the last day of a watch. */
    WatchDays within(int watch) {
        return new WatchDays(days.stream().filter(day -> day <= watch).toList());
    }

    @Override
    public String toString() {
        return days.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
