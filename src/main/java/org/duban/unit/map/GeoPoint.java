package org.duban.unit.map;

/** A point on the globe, in degrees. */
public record GeoPoint(double latitude, double longitude) {}
