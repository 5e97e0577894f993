package org.duban.campaign;

/** On which days a plan goes on. */
public enum WorksOn {
    /** On every day, as sites work. */
    CALENDAR,
    /** On the days that the working calendar has, make-up days (调休) included. */
    WORKING
}
