package org.duban.campaign.plan;

/** What holds a unit up. */
public enum LagKind {
    WEATHER,
    LAND,
    FUNDS,
    MATERIALS,
    STAFF,
    DESIGN,
    COORDINATION,
    OTHER
}
