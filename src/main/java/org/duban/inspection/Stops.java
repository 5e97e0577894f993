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

    private static final String UNKNOWN_PLACE = "inspection_stop_place_fk";

    private final JdbcClient jdbc;

    /** Lays the route anew. A stop of which something is told stays: what happened is not planned away. */
    void lay(InspectionId inspection, List<PlaceId> places) {
        var ids = places.stream().map(PlaceId::value).toArray(UUID[]::new);
        jdbc.sql("""
                        delete from inspection_stop
                        where inspection_id = :inspection and visited_at is null and missed_at is null
                          and place_id <> all(:places)
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
            throw BrokenConstraint.is(UNKNOWN_PLACE, refused) ? new PlaceUnknown() : refused;
        }
    }

    /** Puts a place at the end of the route that was not planned. */
    void add(InspectionId inspection, PlaceId place) {
        jdbc.sql("""
                        insert into inspection_stop (inspection_id, place_id, position, planned)
                        select :inspection, :place, coalesce(max(position), 0) + 1, false
                        from inspection_stop where inspection_id = :inspection
                        on conflict (inspection_id, place_id) do nothing
                        """)
                .param("inspection", inspection.value())
                .param("place", place.value())
                .update();
    }

    /** Notes the first visit. */
    void visit(InspectionId inspection, PlaceId place, AccountId by, Instant at) {
        try {
            jdbc.sql("""
                            insert into inspection_stop as s (inspection_id, place_id, position, planned, visited_at, visited_by)
                            select :inspection, :place, coalesce(max(position), 0) + 1, false, :at, :by
                            from inspection_stop where inspection_id = :inspection
                            on conflict (inspection_id, place_id) do update
                            set visited_at = excluded.visited_at, visited_by = excluded.visited_by,
                                missed_reason = null, missed_at = null, missed_by = null
                            where s.visited_at is null
                            """)
                    .param("inspection", inspection.value())
                    .param("place", place.value())
                    .param("by", by.value())
                    .param("at", utc(at))
                    .update();
        } catch (DataIntegrityViolationException refused) {
            throw BrokenConstraint.is(UNKNOWN_PLACE, refused) ? new StopNotFound() : refused;
        }
    }

    /** Notes why nobody got there, unless somebody did; says whether the place is on the route at all. */
    boolean miss(InspectionId inspection, PlaceId place, String reason, AccountId by, Instant at) {
        var missed = jdbc.sql("""
                        update inspection_stop set missed_reason = :reason, missed_at = :at, missed_by = :by
                        where inspection_id = :inspection and place_id = :place and visited_at is null
                        """)
                .param("inspection", inspection.value())
                .param("place", place.value())
                .param("reason", reason)
                .param("by", by.value())
                .param("at", utc(at))
                .update();
        return missed > 0 || isOnTheRoute(inspection, place);
    }

    private boolean isOnTheRoute(InspectionId inspection, PlaceId place) {
        return jdbc.sql("""
                        select exists (select from inspection_stop
                                       where inspection_id = :inspection and place_id = :place)
                        """)
                .param("inspection", inspection.value())
                .param("place", place.value())
                .query(Boolean.class)
                .single();
    }
}
