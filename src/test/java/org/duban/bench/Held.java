package org.duban.bench;

/**
 * A line of the table about memory.
 *
 * @param what what is done
 * @param ours what we hold while it is done, in megabytes
 * @param bare what that is measured by
 * @param budget how many times that we may hold
 */
record Held(String what, double ours, double bare, double budget) {

    double ratio() {
        return ours / bare;
    }

    boolean isKept() {
        return ratio() <= budget;
    }
}
