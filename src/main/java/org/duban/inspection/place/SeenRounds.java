package org.duban.inspection.place;

/** Which rounds a reader may hear of at a place. */
public final class SeenRounds {

    /**
     * Holds for a round {@code i} at a place {@code p}. Units hear of rounds at their own places once they are over, and of
     * unannounced ones once they are released.
     */
    public static final String SQL = """
            (:everything or i.state = 'DONE' and (i.kind <> 'UNANNOUNCED' or i.released_at is not null)
                and p.unit_id = any(:scope))
            """;

    private SeenRounds() {}
}
