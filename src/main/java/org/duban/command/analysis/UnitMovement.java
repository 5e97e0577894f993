package org.duban.command.analysis;

/** The {@link Movement} of a unit and those below it, in a period. */
public record UnitMovement(String unit, Movement movement) {}
