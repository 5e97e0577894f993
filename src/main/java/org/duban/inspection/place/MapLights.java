package org.duban.inspection.place;

import java.util.List;

/** How many places there are in each light. */
public record MapLights(long late, long open, long clean) {

    public static MapLights of(List<MapPoint> points) {
        return new MapLights(count(points, MapLight.LATE), count(points, MapLight.OPEN), count(points, MapLight.CLEAN));
    }

    private static long count(List<MapPoint> points, MapLight light) {
        return points.stream().filter(point -> point.light() == light).count();
    }
}
