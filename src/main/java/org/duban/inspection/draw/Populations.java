package org.duban.inspection.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignFacts;
import org.duban.inspection.WantedPlaces;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the places of each stratum as they are now, without those that are excused, and freezes them. */
@Component
@RequiredArgsConstructor
class Populations {

    private static final String PLACES = """
            select p.place_id as id, cast(:position as integer) as position, p.name, u.name as unit_name
            from place p left join unit u using (unit_id)
            where p.place_id <> all(:taken) and (cast(:level as text) is null or u.level = :level) and
            """ + WantedPlaces.SQL + """
            order by p.place_id
            """;

    private final UnitTree units;
    private final WantedPlaces wanted;
    private final JdbcClient jdbc;

    /** A stratum with its places. */
    record Population(int position, Stratum stratum, List<DrawPlace> places) {}

    /**
     * Of all strata, each place in the first that it fits.
     *
     * @throws StratumEmpty where none is left for one
     */
    List<Population> of(List<Stratum> strata, CampaignFacts campaign) {
        var zone = units.subtree(new UnitId(campaign.zoneUnitId()));
        Set<UUID> taken = new HashSet<>();
        List<Population> found = new ArrayList<>();
        for (var stratum : strata) {
            var population = new Population(
                    found.size() + 1, stratum, places(found.size() + 1, stratum, zone, Set.copyOf(taken)));
            if (population.places().isEmpty()) {
                throw new StratumEmpty(stratum.name());
            }
            population.places().forEach(place -> taken.add(place.id()));
            found.add(population);
        }
        return List.copyOf(found);
    }

    private List<DrawPlace> places(int position, Stratum stratum, List<UUID> zone, Set<UUID> taken) {
        var kinds = stratum.kinds().stream().map(Enum::name).toList();
        var chosen = stratum.unit() == null
                ? List.<UUID>of()
                : List.of(stratum.unit().value());
        return jdbc.sql(PLACES)
                .param("position", position)
                .param("taken", taken.toArray(UUID[]::new))
                .param("level", stratum.level() == null ? null : stratum.level().name())
                .params(wanted.of(kinds, chosen, zone))
                .query(DrawPlace.class)
                .list();
    }

    void freeze(DrawId draw, Population population) {
        var stratum = population.stratum();
        var places = population.places();
        jdbc.sql("""
                        insert into draw_stratum (draw_id, position, name, place_kinds, unit_id, unit_level, amount, percent,
                                                  population, wanted, digest)
                        values (:draw, :position, :name, :kinds, :unit, :level, :amount, :percent, :population, :wanted, :digest)
                        """)
                .param("draw", draw.value())
                .param("position", population.position())
                .param("name", stratum.name())
                .param(
                        "kinds",
                        stratum.kinds().stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("unit", stratum.unit() == null ? null : stratum.unit().value())
                .param("level", stratum.level() == null ? null : stratum.level().name())
                .param("amount", stratum.quota().amount())
                .param("percent", stratum.quota().percent())
                .param("population", places.size())
                .param("wanted", stratum.quota().of(places.size()))
                .param("digest", Lots.digest(places))
                .update();
        jdbc.sql("""
                        insert into draw_place (draw_id, place_id, position, name, unit_name)
                        select :draw, p.place_id, :position, p.name, nullif(p.unit_name, '')
                        from unnest(:places, :names, :units) as p(place_id, name, unit_name)
                        """)
                .param("draw", draw.value())
                .param("position", population.position())
                .param("places", places.stream().map(DrawPlace::id).toArray(UUID[]::new))
                .param("names", places.stream().map(DrawPlace::name).toArray(String[]::new))
                .param(
                        "units",
                        places.stream()
                                .map(place -> Objects.requireNonNullElse(place.unitName(), ""))
                                .toArray(String[]::new))
                .update();
    }
}
