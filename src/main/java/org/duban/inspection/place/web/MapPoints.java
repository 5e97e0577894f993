package org.duban.inspection.place.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.inspection.place.MapPoint;
import org.duban.unit.map.GeoJson;

/** Puts places on a map, those that have a position. */
final class MapPoints {

    private MapPoints() {}

    static GeoJson of(List<MapPoint> points) {
        return GeoJson.of(points.stream().flatMap(MapPoints::feature).toList());
    }

    private static Stream<GeoJson.Feature> feature(MapPoint point) {
        return point.latitude() == null || point.longitude() == null
                ? Stream.of()
                : Stream.of(GeoJson.Feature.point(
                        point.latitude(),
                        point.longitude(),
                        Map.of(
                                "id", point.id(),
                                "name", point.name(),
                                "kind", point.kind(),
                                "unit", point.unitName() == null ? "" : point.unitName(),
                                "status", point.status(),
                                "light", point.light(),
                                "open", point.open(),
                                "late", point.late())));
    }
}
