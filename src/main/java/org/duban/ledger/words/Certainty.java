package org.duban.ledger.words;

/** How sure a reading is, from surest to nothing at all. */
public enum Certainty {
    /** It says so. */
    CERTAIN,
    /** It follows from the words or from what stands around them; worth a glance. */
    INFERRED,
    /** A person must decide; a value, if there is one, is only a proposal. */
    DOUBTFUL,
    /** The cell is blank. */
    MISSING;

    Certainty orWorse(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
