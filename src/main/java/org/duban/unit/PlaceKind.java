package org.duban.unit;

/** What a place is; check items are proposed by it. */
public enum PlaceKind {
    ROAD,
    MARKET,
    SCHOOL,
    SITE,
    COMMUNITY,
    VILLAGE,
    TOILET,
    RESTAURANT,
    SHOP,
    HOSPITAL,
    PARK,
    STATION,
    WATER,
    OTHER
}
