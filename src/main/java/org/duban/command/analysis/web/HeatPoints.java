package org.duban.command.analysis.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.command.analysis.Measure;
import org.duban.command.analysis.PlaceHeat;
import org.duban.unit.map.GeoJson;

/** Puts places on a map, each as large as there is much at it. */
final class HeatPoints {

    /** By what places are compared. */
    static final List<Measure> MEASURES =
            List.of(Measure.FOUND, Measure.RECURRED, Measure.OPEN, Measure.LATE, Measure.RETURNED);

    private HeatPoints() {}

    static GeoJson of(List<PlaceHeat> heats, Measure by) {
        var most = heats.stream()
                .mapToLong(heat -> heat.figures().behind(by))
                .max()
                .orElse(1);
        return GeoJson.of(heats.stream()
                .flatMap(heat -> point(heat, by, Math.max(1, most)))
                .toList());
    }

    private static Stream<GeoJson.Feature> point(PlaceHeat heat, Measure by, long most) {
        if (heat.latitude() == null || heat.longitude() == null) {
            return Stream.of();
        }
        var figures = heat.figures();
        Map<String, Object> said = new HashMap<>();
        said.put("id", heat.id());
        said.put("name", heat.name());
        said.put("kind", heat.kind());
        said.put("unit", heat.unitName() == null ? "" : heat.unitName());
        said.put("status", heat.status());
        said.put("light", figures.late() > 0 ? "LATE" : figures.open() > 0 ? "OPEN" : "CLEAN");
        said.put("open", figures.open());
        said.put("late", figures.late());
        said.put("found", figures.found());
        said.put("recurred", figures.recurred());
        said.put("heat", (double) figures.behind(by) / most);
        return Stream.of(GeoJson.Feature.point(heat.latitude(), heat.longitude(), said));
    }
}
