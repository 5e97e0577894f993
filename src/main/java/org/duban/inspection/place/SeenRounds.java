package org.duban.inspection.place;

/** Which rounds the reader of a place's page may hear of. */
final class SeenRounds {

    /**
     * Holds for a round {@code i} at a place {@code p}. Units hear of rounds at their own places once they are over, and of
     * unannounced ones once they are released.
     */
    static final String SQL = """
            (:everything or i.state = 'DONE' and (i.kind <> 'UNANNOUNCED' or i.released_at is not null)
                and p.unit_id = any(:scope))
            """;

    private SeenRounds() {}
}
