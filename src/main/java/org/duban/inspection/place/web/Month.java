package org.duban.inspection.place.web;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.duban.inspection.place.PlacePhotos;

/** The findings of a month in pictures. */
public record Month(Instant start, List<PlacePhotos> photos) {

    static List<Month> of(List<PlacePhotos> photos, ZoneId zone) {
        var months = new LinkedHashMap<YearMonth, List<PlacePhotos>>();
        for (var one : photos) {
            months.computeIfAbsent(YearMonth.from(one.foundAt().atZone(zone)), month -> new ArrayList<>())
                    .add(one);
        }
        return months.entrySet().stream()
                .map(month -> new Month(
                        month.getKey().atDay(1).atStartOfDay(zone).toInstant(), List.copyOf(month.getValue())))
                .toList();
    }
}
