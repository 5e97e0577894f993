package org.duban.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.shared.BrokenConstraint;
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
                   p.note, coalesce(s.status, 'ACTIVE') as status, s.reason as status_reason, s.starts_on as status_from,
                   s.ends_on as status_until, p.retired_at is not null as retired, p.version
            from place p left join unit u using (unit_id)
            """ + PlaceStatuses.STANDING;

    private final PlaceRepository places;
    private final UnitRepository units;
    private final JdbcClient jdbc;
    private final ActivityLog log;
    private final Clock clock;

    public PlaceId register(PlaceId id, PlaceDetails details) {
        requireAdopterInUse(details.unitId());
        store(Place.register(id, details));
        log.record(SubjectKind.PLACE, id.value(), "REGISTERED", Map.of("name", details.name()));
        return id;
    }

    public void change(PlaceId id, PlaceDetails details, @Nullable Long expectedVersion) {
        var place = places.require(id);
        place.expectVersion(expectedVersion);
        if (!Objects.equals(details.unitId(), place.getUnitId())) {
            requireAdopterInUse(details.unitId());
        }
        store(place.change(details));
        log.record(SubjectKind.PLACE, id.value(), "CHANGED", Map.of("name", details.name()));
    }

    public void retire(PlaceId id) {
        var place = places.require(id);
        store(place.retire(clock.instant()));
        log.record(SubjectKind.PLACE, id.value(), "RETIRED", Map.of("name", place.getName()));
    }

    public void reinstate(PlaceId id) {
        var place = places.require(id);
        requireAdopterInUse(place.getUnitId());
        store(place.reinstate());
        log.record(SubjectKind.PLACE, id.value(), "REINSTATED", Map.of("name", place.getName()));
    }

    @Transactional(readOnly = true)
    public PlaceRow require(PlaceId id) {
        return jdbc.sql(ROWS + " where p.place_id = :id")
                .param("today", LocalDate.now(clock))
                .param("id", id.value())
                .query(PlaceRow.class)
                .optional()
                .orElseThrow(() -> new PlaceNotFound(id));
    }

    /** Some of them by their ids, in the order of their names in pinyin. */
    @Transactional(readOnly = true)
    public List<PlaceRow> some(Collection<UUID> ids) {
        return jdbc.sql(ROWS + " where p.place_id = any(:ids) order by p.initials collate \"C\", p.place_id")
                .param("today", LocalDate.now(clock))
                .param("ids", ids.toArray(UUID[]::new))
                .query(PlaceRow.class)
                .list();
    }

    /**
     * A piece of the list of places, in the order of their names in pinyin.
     *
     * @param limit how many at most
     * @param after the place after which the piece begins
     */
    @Transactional(readOnly = true)
    public Slice<PlaceRow> list(PlaceFilter filter, int limit, @Nullable UUID after) {
        List<PlaceRow> rows = jdbc.sql(ROWS + """
                         where (:retired or p.retired_at is null)
                           and (cast(:words as text) is null
                                or bigrams(p.name) @> bigrams(:words) and strpos(lower(p.name), :words) > 0
                                or starts_with(p.initials, :words))
                           and (cast(:unit as uuid) is null or p.unit_id = :unit)
                           and (cast(:kind as text) is null or p.kind = :kind)
                           and (cast(:status as text) is null or coalesce(s.status, 'ACTIVE') = :status)
                           and (cast(:after as uuid) is null or (p.initials collate "C", p.place_id)
                                > (select l.initials, l.place_id from place l where l.place_id = :after))
                         order by p.initials collate "C", p.place_id limit :limit
                        """)
                .param("today", LocalDate.now(clock))
                .param("retired", filter.withRetired())
                .param("words", filter.words())
                .param("unit", filter.unit())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("after", after)
                .param("limit", limit + 1)
                .query(PlaceRow.class)
                .list();
        return Slice.of(rows, limit, row -> row.id().toString());
    }

    private void requireAdopterInUse(@Nullable UnitId unit) {
        if (unit != null) {
            units.require(unit).expectInUse();
        }
    }

    private void store(Place place) {
        try {
            places.saveAndFlush(place);
        } catch (DataIntegrityViolationException refused) {
            if (BrokenConstraint.is("place_name", refused)) {
                throw new PlaceNameTaken(place.getName());
            }
            throw refused;
        }
    }
}
