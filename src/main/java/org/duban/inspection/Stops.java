package org.duban.inspection;

import static org.duban.shared.Instants.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.shared.BrokenConstraint;
import org.duban.unit.PlaceId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the stops of a round: the route as planned, and who has been where. */
@Component
@RequiredArgsConstructor
class Stops {

    private final JdbcClient jdbc;

    /** Lays the route anew. A stop that has been visited stays: what happened is not planned away. */
    void lay(InspectionId inspection, List<PlaceId> places) {
        var ids = places.stream().map(PlaceId::value).toArray(UUID[]::new);
        jdbc.sql("""
                        delete from inspection_stop
                        where inspection_id = :inspection and visited_at is null and place_id <> all(:places)
                        """)
                .param("inspection", inspection.value())
                .param("places", ids)
                .update();
        try {
            jdbc.sql("""
                            insert into inspection_stop (inspection_id, place_id, position)
                            select :inspection, place_id, position
                            from unnest(:places) with ordinality as stop(place_id, position)
                            on conflict (inspection_id, place_id) do update set position = excluded.position
                            """)
                    .param("inspection", inspection.value())
                    .param("places", ids)
                    .update();
        } catch (DataIntegrityViolationException refused) {
            if (BrokenConstraint.is("inspection_stop_place_fk", refused)) {
                throw new PlaceUnknown();
            }
            throw refused;
        }
    }

    /** Notes the first visit, and says whether the place is on the route at all. */
    boolean visit(InspectionId inspection, PlaceId place, AccountId by, Instant now) {
        return jdbc.sql("""
                        update inspection_stop
                        set visited_at = coalesce(visited_at, :now), visited_by = coalesce(visited_by, :by)
                        where inspection_id = :inspection and place_id = :place
                        """)
                        .param("inspection", inspection.value())
                        .param("place", place.value())
                        .param("by", by.value())
                        .param("now", utc(now))
                        .update()
                > 0;
    }
}
