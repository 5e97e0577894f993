package org.duban.inspection.place.web;

/** On what a plate is printed; several small ones share a sheet. */
public enum PlateSize {
    A5,
    A6,
    A7
}
