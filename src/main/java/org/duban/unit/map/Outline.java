package org.duban.unit.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outline of a district: polygons, each a ring and the rings of its holes, in WGS-84.
 *
 * @param polygons polygon, ring, point
 */
public record Outline(List<List<List<GeoPoint>>> polygons) {

    static final int MOST_BYTES = 2_000_000;
    static final int MOST_POINTS = 20_000;

    private static final int SHORTEST_RING = 4;
    private static final int MOST_DIGITS = 1_000_000;

    /** Takes the polygons of a GeoJSON document, whatever is wrapped around them. */
    static Outline read(byte[] content, Datum datum, JsonMapper json) {
        if (content.length > MOST_BYTES) {
            throw new OutlineRefused("large", MOST_BYTES / MOST_DIGITS);
        }
        try {
            return new Reading(datum).outline(json.readTree(content));
        } catch (JacksonException unreadable) {
            throw new OutlineRefused("json");
        }
    }

    /** As GeoJSON of the one form that the map draws. */
    Map<String, Object> geoJson() {
        return Map.of(
                "type",
                "MultiPolygon",
                "coordinates",
                polygons.stream().map(Outline::positions).toList());
    }

    private static List<List<List<Double>>> positions(List<List<GeoPoint>> polygon) {
        return polygon.stream()
                .map(ring -> ring.stream()
                        .map(point -> List.of(rounded(point.longitude()), rounded(point.latitude())))
                        .toList())
                .toList();
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * MOST_DIGITS) / (double) MOST_DIGITS;
    }

    /** One walk through a document, which counts the points on its way. */
    private static final class Reading {

        private final Datum datum;
        private final List<List<List<GeoPoint>>> polygons = new ArrayList<>();
        private int points;

        Reading(Datum datum) {
            this.datum = datum;
        }

        Outline outline(JsonNode document) {
            take(document);
            if (polygons.isEmpty()) {
                throw new OutlineRefused("none");
            }
            return new Outline(List.copyOf(polygons));
        }

        private void take(JsonNode node) {
            var type = node.path("type").asString("");
            switch (type) {
                case "FeatureCollection" -> node.path("features").forEach(this::take);
                case "Feature" -> take(node.path("geometry"));
                case "Polygon" -> polygons.add(polygon(node.path("coordinates")));
                case "MultiPolygon" -> node.path("coordinates").forEach(polygon -> polygons.add(polygon(polygon)));
                default -> throw new OutlineRefused("type", type.isEmpty() ? "?" : type);
            }
        }

        private List<List<GeoPoint>> polygon(JsonNode rings) {
            List<List<GeoPoint>> polygon = new ArrayList<>();
            rings.forEach(ring -> polygon.add(ring(ring)));
            if (polygon.isEmpty()) {
                throw new OutlineRefused("ring");
            }
            return List.copyOf(polygon);
        }

        private List<GeoPoint> ring(JsonNode positions) {
            List<GeoPoint> ring = new ArrayList<>();
            positions.forEach(position -> ring.add(point(position)));
            if (ring.size() < SHORTEST_RING) {
                throw new OutlineRefused("ring");
            }
            if (!ring.get(0).equals(ring.get(ring.size() - 1))) {
                throw new OutlineRefused("open");
            }
            return List.copyOf(ring);
        }

        private GeoPoint point(JsonNode position) {
            if (++points > MOST_POINTS) {
                throw new OutlineRefused("points", MOST_POINTS);
            }
            if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
                throw new OutlineRefused("position", position.toString());
            }
            var point = new GeoPoint(
                    position.path(1).doubleValue(), position.path(0).doubleValue());
            if (!(Math.abs(point.latitude()) <= 90) || !(Math.abs(point.longitude()) <= 180)) {
                throw new OutlineRefused("range", position.toString());
            }
            return datum.toWgs84(point);
        }
    }
}
