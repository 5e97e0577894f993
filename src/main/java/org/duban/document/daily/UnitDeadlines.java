package org.duban.document.daily;

/** How many of a unit's findings are due on each of the next days. */
record UnitDeadlines(String unit, int today, int tomorrow, int dayAfter) {

    int sum() {
        return today + tomorrow + dayAfter;
    }
}
