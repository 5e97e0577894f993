package org.duban.command.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duban.command.ItemCoverage;
import org.duban.command.ItemCoverage.Standing;

/** How many items stand how, in the order in which they want attention. */
record StandingCounts(int all, Map<Standing, Integer> byStanding) {

    static StandingCounts of(List<ItemCoverage> items) {
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        for (var standing : Standing.values()) {
            counts.put(standing, 0);
        }
        items.forEach(item -> counts.merge(item.standing(), 1, Integer::sum));
        return new StandingCounts(items.size(), counts);
    }
}
