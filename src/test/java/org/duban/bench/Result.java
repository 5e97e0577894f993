package org.duban.bench;

/**
 * A line of the table.
 *
 * @param statements how many statements we made
 * @param ours our median in milliseconds
 * @param bare that of what we are measured by
 * @param budget how many times that we may take
 */
record Result(String what, int statements, double ours, double bare, double budget) {

    double ratio() {
        return ours / bare;
    }

    boolean isKept() {
        return ratio() <= budget;
    }
}
