package org.duban.unit.map;

import java.util.List;
import java.util.Map;

/** Points as programs for maps know them (RFC 7946), in WGS-84. */
public record GeoJson(String type, List<Feature> features) {

    private static final double DIGITS = 1e6;

    /** A point with what is said of it. */
    public record Feature(String type, Geometry geometry, Map<String, Object> properties) {

        public static Feature point(double latitude, double longitude, Map<String, Object> properties) {
            return new Feature(
                    "Feature", new Geometry("Point", List.of(rounded(longitude), rounded(latitude))), properties);
        }

        /** To a decimetre. */
        private static double rounded(double degrees) {
            return Math.round(degrees * DIGITS) / DIGITS;
        }
    }

    /** Longitude first. */
    public record Geometry(String type, List<Double> coordinates) {}

    public static GeoJson of(List<Feature> points) {
        return new GeoJson("FeatureCollection", points);
    }
}
