package org.duban.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duban.shared.Uuids;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** Makes rounds that visited places of a unit on the Wednesday of the week. */
final class FieldWork {

    private static final String VISITED = "04-10T09:00";

    private final RankingWorld world;

    FieldWork(RankingWorld world) {
        this.world = world;
    }

    /** A round, and the places at which nothing has been found yet. */
    final class Round {
        private final UnitId unit;
        private final UUID id;
        private final List<UUID> clean;

        private Round(UnitId unit, UUID id, List<UUID> clean) {
            this.unit = unit;
            this.id = id;
            this.clean = clean;
        }

        /** Something at the next place, due after the week. */
        Round finds(String points) {
            var finding =
                    world.finding(unit).points(points).found("04-10T09:05").due("04-20T24:00");
            place(finding.id, id);
            return this;
        }

        /** At the next place, what was found before the week is there still. */
        Round seesStill(String points) {
            var finding =
                    world.finding(unit).points(points).found("03-20T09:05").due("04-20T24:00");
            place(finding.id, null);
            world.jdbc
                    .sql("""
                            insert into finding_sighting (sighting_id, finding_id, inspection_id, seen_at, seen_by, told_at)
                            values (:sighting, :finding, :round, :at, :by, :at)
                            """)
                    .param("sighting", Uuids.next())
                    .param("finding", finding.id)
                    .param("round", id)
                    .param("at", RankingWorld.at(VISITED))
                    .param("by", world.supervisor.accountId().value())
                    .update();
            return this;
        }

        private void place(UUID finding, @Nullable UUID round) {
            world.jdbc
                    .sql("update finding set inspection_id = :round, place_id = :place where finding_id = :id")
                    .param("round", round)
                    .param("place", clean.remove(0))
                    .param("id", finding)
                    .update();
        }
    }

    Round visit(UnitId unit, int places) {
        var round = Uuids.next();
        world.jdbc
                .sql("""
                        insert into inspection (inspection_id, version, campaign_id, kind, title, starts_on, ends_on, planned_by,
                                                state, begun_at, done_at)
                        values (:id, 0, :campaign, 'ROUTINE', '日常督查', '2019-04-10', '2019-04-10', :by, 'DONE', :at, :at)
                        """)
                .param("id", round)
                .param("campaign", world.campaign.value())
                .param("by", world.supervisor.accountId().value())
                .param("at", RankingWorld.at(VISITED))
                .update();
        var visited = new ArrayList<UUID>();
        for (var position = 0; position < places; position++) {
            visited.add(stop(round, unit, position));
        }
        return new Round(unit, round, visited);
    }

    private UUID stop(UUID round, UnitId unit, int position) {
        var place = Uuids.next();
        world.jdbc
                .sql("""
                        insert into place (place_id, version, name, kind, unit_id, initials)
                        values (:id, 0, :name, 'ROAD', :unit, 'lukou')
                        """)
                .param("id", place)
                .param("name", "路口" + world.next())
                .param("unit", unit.value())
                .update();
        world.jdbc
                .sql("""
                        insert into inspection_stop (inspection_id, place_id, position, visited_at, visited_by)
                        values (:round, :place, :position, :at, :by)
                        """)
                .param("round", round)
                .param("place", place)
                .param("position", position)
                .param("at", RankingWorld.at(VISITED))
                .param("by", world.supervisor.accountId().value())
                .update();
        return place;
    }
}
