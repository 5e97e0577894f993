package org.duban.inspection.place.web;

import java.util.List;
import java.util.Map;
import org.duban.inspection.place.MapPoint;
import org.jspecify.annotations.Nullable;

/** Points as programs for maps know them (RFC 7946), in WGS-84. */
record GeoJson(String type, List<Feature> features) {

    private static final double DIGITS = 1e6;

    record Feature(String type, Geometry geometry, Map<String, Object> properties) {}

    record Geometry(String type, List<Double> coordinates) {}

    /** Of those that have a position. */
    static GeoJson of(List<MapPoint> points) {
        return new GeoJson(
                "FeatureCollection",
                points.stream()
                        .filter(point -> point.latitude() != null)
                        .map(GeoJson::feature)
                        .toList());
    }

    private static Feature feature(MapPoint point) {
        return new Feature(
                "Feature",
                new Geometry("Point", List.of(rounded(point.longitude()), rounded(point.latitude()))),
                Map.of(
                        "id", point.id(),
                        "name", point.name(),
                        "kind", point.kind(),
                        "unit", point.unitName() == null ? "" : point.unitName(),
                        "status", point.status(),
                        "light", point.light(),
                        "open", point.open(),
                        "late", point.late()));
    }

    /** To a decimetre. */
    private static double rounded(@Nullable Double degrees) {
        return degrees == null ? 0 : Math.round(degrees * DIGITS) / DIGITS;
    }
}
