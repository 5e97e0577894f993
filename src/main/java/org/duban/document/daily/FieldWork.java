package org.duban.document.daily;

/** The rounds of a period that units may know of, without their own, and the places that were visited on them. */
record FieldWork(int rounds, int places) {}
