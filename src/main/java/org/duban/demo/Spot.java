package org.duban.demo;

import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;

/**
 * A registered place where things are found.
 *
 * @param unit the name of the unit that has adopted it
 * @param keeper the post that looks after it
 */
public record Spot(PlaceId id, String name, PlaceKind kind, String unit, String keeper, boolean inTheZone) {}
