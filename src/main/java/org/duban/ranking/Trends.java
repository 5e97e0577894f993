package org.duban.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how units stood over the last editions: of what was corrected, the correction counts. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class Trends {

    /** The published editions of the kind before an edition, the latest first, without those that were corrected. */
    private static final String BEFORE = """
            select p.edition_id, p.kind, p.period_from, p.period_to from ranking_edition p
            where p.campaign_id = :campaign and p.kind = :kind and p.period_from < :from
              and p.published_at is not null
              and not exists (select from ranking_edition x
                              where x.corrects = p.edition_id and x.published_at is not null)
            order by p.period_from desc limit :before
            """;

    private final JdbcClient jdbc;

    /** A unit with its trend. */
    private record OfUnit(UUID unit, Trend trend) {

        private static OfUnit read(ResultSet row, int number) throws SQLException {
            var ranks = (Integer[]) row.getArray("ranks").getArray();
            return new OfUnit(
                    row.getObject("unit_id", UUID.class), new Trend(Arrays.asList(ranks), row.getInt("lowest")));
        }
    }

    /** Of every unit in the edition, up to that edition, a draft or published. */
    public Map<UUID, Trend> upTo(EditionRow edition) {
        return jdbc
                .sql("""
                        with shown as (
                            select e.edition_id, row_number() over (order by e.period_from) as place
                            from (
                        """ + BEFORE + """
                            ) e
                            union all
                            select :edition, 100
                        )
                        select here.unit_id, max(max(s.rank)) over (partition by here.league) as lowest,
                               array_agg(s.rank order by w.place) as ranks
                        from ranking_standing here cross join shown w
                        left join ranking_standing s
                            on s.edition_id = w.edition_id and s.unit_id = here.unit_id and s.league = here.league
                        where here.edition_id = :edition
                        group by here.unit_id, here.league
                        """)
                .param("campaign", edition.campaignId())
                .param("kind", edition.kind().name())
                .param("from", edition.periodFrom())
                .param("before", Trend.EDITIONS - 1)
                .param("edition", edition.id())
                .query(OfUnit::read)
                .list()
                .stream()
                .collect(Collectors.toMap(OfUnit::unit, OfUnit::trend));
    }

    /** Of every unit of the edition that was ranked at all, where it stood in that edition and in those before it. */
    public RankHistory history(EditionRow edition) {
        var editions = new ArrayList<>(jdbc.sql(BEFORE)
                .param("campaign", edition.campaignId())
                .param("kind", edition.kind().name())
                .param("from", edition.periodFrom())
                .param("before", RankHistory.EDITIONS - 1)
                .query(RankHistory.Past.class)
                .list());
        Collections.reverse(editions);
        editions.add(new RankHistory.Past(edition.id(), edition.kind(), edition.periodFrom(), edition.periodTo()));
        var courses = jdbc.sql("""
                        select here.unit_id, here.unit_name, here.league, array_agg(s.rank order by w.place) as ranks
                        from ranking_standing here
                        cross join unnest(cast(:editions as uuid[])) with ordinality as w (edition_id, place)
                        left join ranking_standing s
                            on s.edition_id = w.edition_id and s.unit_id = here.unit_id and s.league = here.league
                        where here.edition_id = :edition
                        group by here.unit_id, here.unit_name, here.league, here.place
                        having count(s.rank) > 0
                        order by here.place
                        """)
                .param(
                        "editions",
                        editions.stream().map(RankHistory.Past::editionId).toArray(UUID[]::new))
                .param("edition", edition.id())
                .query(Trends::course)
                .list();
        return new RankHistory(editions, courses);
    }

    private static RankHistory.Course course(ResultSet row, int number) throws SQLException {
        return new RankHistory.Course(
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getString("league"),
                Arrays.asList((Integer[]) row.getArray("ranks").getArray()));
    }
}
