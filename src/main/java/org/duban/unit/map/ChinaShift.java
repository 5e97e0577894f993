package org.duban.unit.map;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

/**
 * By how much GCJ-02 is off WGS-84: some hundred metres, different from place to place, and nothing outside of China. The
 * same stands in {@code js/datum.js} for what the browser shows.
 */
final class ChinaShift {

    /** The ellipsoid of Krasovsky (1940): its longer half-axis in metres, and its first eccentricity squared. */
    private static final double AXIS = 6_378_245.0;

    private static final double ECCENTRICITY = 0.006693421622965943;

    /** As far as the formula is meant for. */
    private static final double SOUTH = 0.8293;

    private static final double NORTH = 55.8271;
    private static final double WEST = 72.004;
    private static final double EAST = 137.8347;
    /** The shift is reckoned from here. */
    private static final GeoPoint ORIGIN = new GeoPoint(35, 105);

    private static final double CLOSE_ENOUGH = 1e-9;
    private static final int MOST_STEPS = 30;

    private ChinaShift() {}

    /** A point in WGS-84, in GCJ-02. */
    static GeoPoint of(GeoPoint point) {
        if (isOutside(point)) {
            return point;
        }
        var x = point.longitude() - ORIGIN.longitude();
        var y = point.latitude() - ORIGIN.latitude();
        var latitude = toRadians(point.latitude());
        var flattened = 1 - ECCENTRICITY * sin(latitude) * sin(latitude);
        var north = metresNorth(x, y) * 180 / (AXIS * (1 - ECCENTRICITY) / (flattened * sqrt(flattened)) * PI);
        var east = metresEast(x, y) * 180 / (AXIS / sqrt(flattened) * cos(latitude) * PI);
        return new GeoPoint(point.latitude() + north, point.longitude() + east);
    }

    /** A point in GCJ-02, in WGS-84: the one that is shifted there, found step by step. */
    static GeoPoint undone(GeoPoint shifted) {
        var guess = shifted;
        for (var step = 0; step < MOST_STEPS && !isOutside(shifted); step++) {
            var there = of(guess);
            var north = there.latitude() - shifted.latitude();
            var east = there.longitude() - shifted.longitude();
            guess = new GeoPoint(guess.latitude() - north, guess.longitude() - east);
            if (abs(north) < CLOSE_ENOUGH && abs(east) < CLOSE_ENOUGH) {
                break;
            }
        }
        return guess;
    }

    private static boolean isOutside(GeoPoint point) {
        return point.longitude() < WEST
                || point.longitude() > EAST
                || point.latitude() < SOUTH
                || point.latitude() > NORTH;
    }

    private static double metresNorth(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * sqrt(abs(x))
                + ripple(x)
                + (20 * sin(y * PI) + 40 * sin(y / 3 * PI)) * 2 / 3
                + (160 * sin(y / 12 * PI) + 320 * sin(y * PI / 30)) * 2 / 3;
    }

    private static double metresEast(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * sqrt(abs(x))
                + ripple(x)
                + (20 * sin(x * PI) + 40 * sin(x / 3 * PI)) * 2 / 3
                + (150 * sin(x / 12 * PI) + 300 * sin(x / 30 * PI)) * 2 / 3;
    }

    private static double ripple(double x) {
        return (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2 / 3;
    }
}
