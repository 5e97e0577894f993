package org.duban.unit;

/** Counts what a unit still has to answer for; each feature that gives units work answers for its own kind of work. */
@FunctionalInterface
public interface UnitUse {

    long openWork(UnitId unit);
}
