package org.duban.finding.recurrence;

import org.duban.evidence.Position;

/** What is no farther from a spot than 50 metres: a box of degrees for the index, and the distance itself. */
record Vicinity(Position centre) {

    private static final double METRES = 50;
    private static final double METRES_A_DEGREE = 111_194;

    double south() {
        return centre.latitude() - height();
    }

    double north() {
        return centre.latitude() + height();
    }

    double west() {
        return centre.longitude() - width();
    }

    double east() {
        return centre.longitude() + width();
    }

    /** A little more than needed: the distance decides. */
    private static double height() {
        return 1.01 * METRES / METRES_A_DEGREE;
    }

    private double width() {
        return height() / Math.max(0.01, Math.cos(Math.toRadians(centre.latitude())));
    }

    double metresTo(double latitude, double longitude) {
        return centre.metresTo(new Position(latitude, longitude));
    }

    boolean contains(double latitude, double longitude) {
        return metresTo(latitude, longitude) <= METRES;
    }
}
