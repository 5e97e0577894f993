package org.duban.finding.part;

import org.duban.unit.UnitId;

/** Who is to do what. */
public record NewPart(UnitId unit, String what) {}
