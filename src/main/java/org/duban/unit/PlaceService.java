package org.duban.unit;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the places. What has been used is retired, never deleted. */
@Service
@Transactional
@RequiredArgsConstructor
public class PlaceService {

    private static final String ROWS = """
            select p.place_id as id, p.name, p.kind, p.unit_id, u.name as unit_name, p.keeper, p.latitude, p.longitude,
                   p.note, p.retired_at is not null as retired, p.version
            from place p left join unit u using (unit_id)
            """;

    private final PlaceRepository places;
    private final UnitRepository units;
    private final JdbcClient jdbc;
    private final ActivityLog log;
    private final Clock clock;

    public PlaceId register(PlaceId id, PlaceDetails details) {
        requireAdopter(details);
        store(Place.register(id, details));
        log.record(SubjectKind.PLACE, id.value(), "REGISTERED", Map.of("name", details.name()));
        return id;
    }

    public void change(PlaceId id, PlaceDetails details, @Nullable Long expectedVersion) {
        var place = places.require(id);
        place.expectVersion(expectedVersion);
        requireAdopter(details);
        store(place.change(details));
        log.record(SubjectKind.PLACE, id.value(), "CHANGED", Map.of("name", details.name()));
    }

    public void retire(PlaceId id) {
        var place = places.require(id);
        places.save(place.retire(clock.instant()));
        log.record(SubjectKind.PLACE, id.value(), "RETIRED", Map.of("name", place.getName()));
    }

    public void reinstate(PlaceId id) {
        var place = places.require(id);
        store(place.reinstate());
        log.record(SubjectKind.PLACE, id.value(), "REINSTATED", Map.of("name", place.getName()));
    }

    @Transactional(readOnly = true)
    public PlaceRow require(PlaceId id) {
        return jdbc.sql(ROWS + " where p.place_id = :id")
                .param("id", id.value())
                .query(PlaceRow.class)
                .optional()
                .orElseThrow(() -> new PlaceNotFound(id));
    }

    /**
     * Places in use whose name contains the words, or whose pinyin initials begin with them.
     *
     * @param words null for all
     * @param unit only those adopted by this unit
     */
    @Transactional(readOnly = true)
    public Slice<PlaceRow> search(@Nullable String words, @Nullable UUID unit, int limit, @Nullable UUID after) {
        var wanted = words == null || words.isBlank() ? null : words.strip().toLowerCase(Locale.ROOT);
        List<PlaceRow> rows = jdbc.sql(ROWS + """
                         where p.retired_at is null
                           and (cast(:words as text) is null
                                or strpos(lower(p.name), :words) > 0 or p.initials like :words || '%')
                           and (cast(:unit as uuid) is null or p.unit_id = :unit)
                           and (cast(:after as uuid) is null or p.place_id > :after)
                         order by p.place_id limit :limit
                        """)
                .param("words", wanted)
                .param("unit", unit)
                .param("after", after)
                .param("limit", limit + 1)
                .query(PlaceRow.class)
                .list();
        return Slice.of(rows, limit, row -> row.id().toString());
    }

    private void requireAdopter(PlaceDetails details) {
        if (details.unitId() != null) {
            units.require(details.unitId());
        }
    }

    private void store(Place place) {
        try {
            places.saveAndFlush(place);
        } catch (DataIntegrityViolationException taken) {
            throw new PlaceNameTaken(place.getName());
        }
    }
}
