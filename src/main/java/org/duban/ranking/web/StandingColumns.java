package org.duban.ranking.web;

import org.duban.ranking.scheme.Measure;
import org.duban.ranking.scheme.Rules;

/**
 * Which columns a table of standings has by some rules.
 *
 * @param deductions whether points are lost at all
 * @param counted whether what is counted may differ from what was lost: then both are shown
 * @param field whether marks from the field are part of the score, or the number of places matters
 */
public record StandingColumns(boolean deductions, boolean counted, boolean field) {

    public static StandingColumns of(Rules rules) {
        var sample = rules.sample();
        return new StandingColumns(
                rules.marks().has(Measure.DEDUCTIONS),
                sample.perPlaces() != null || !rules.deductions().caps().isEmpty(),
                rules.marks().has(Measure.COMPLIANCE) || sample.perPlaces() != null || sample.leastPlaces() > 0);
    }

    /** How many columns stand under the heading of the deductions, with what is won. */
    public int underDeductions() {
        return counted ? 8 : 7;
    }
}
