package org.duban.inspection.draw;

import java.util.EnumSet;
import java.util.Set;
import org.duban.unit.PlaceKind;

/** How large a city is, and how many sites an assessment as 国家卫生城市 looks at there at least. */
public enum CitySize {
    /** Below 500,000 inhabitants. */
    SMALL(161, 8),
    MEDIUM(215, 12),
    /** Above two millions. */
    LARGE(267, 15);

    private final int sites;
    private final int roads;

    CitySize(int sites, int roads) {
        this.sites = sites;
        this.roads = roads;
    }

    /** Of which so many main and secondary roads. */
    public int roads() {
        return roads;
    }

    /** The places that are no roads, of whatever kind. */
    public int others() {
        return sites - roads;
    }

    public static Set<PlaceKind> roadKinds() {
        return EnumSet.of(PlaceKind.ROAD);
    }

    public static Set<PlaceKind> otherKinds() {
        return EnumSet.complementOf(EnumSet.of(PlaceKind.ROAD));
    }
}
