package org.duban.ranking.flag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.ranking.flag.FlagHistory.Cell;
import org.duban.ranking.flag.FlagHistory.Column;
import org.duban.ranking.flag.FlagHistory.League;
import org.duban.ranking.flag.FlagHistory.Row;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the flags of the last editions: of what was corrected, the correction counts. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class FlagReader {

    private static final String COUNTED = """
            e.campaign_id = :campaign and e.kind = :kind and e.published_at is not null
            and not exists (select from ranking_edition x where x.corrects = e.edition_id and x.published_at is not null)
            """;

    private final JdbcClient jdbc;

    private record Edition(UUID id, PeriodKind kind, LocalDate periodFrom, LocalDate periodTo, int year, int number) {

        Column toColumn() {
            return new Column(id, new Period(kind, periodFrom, periodTo), year, number);
        }
    }

    private record Place(
            UUID unit,
            String name,
            String league,
            UUID edition,
            @Nullable Integer rank,
            List<FlagKind> flags) {

        static Place read(ResultSet row, int number) throws SQLException {
            return new Place(
                    row.getObject("unit_id", UUID.class),
                    row.getString("unit_name"),
                    row.getString("league"),
                    row.getObject("edition_id", UUID.class),
                    row.getObject("rank", Integer.class),
                    Arrays.stream((String[]) row.getArray("flags").getArray())
                            .map(FlagKind::valueOf)
                            .sorted()
                            .toList());
        }

        Cell toCell() {
            return new Cell(rank, flags);
        }
    }

    private record Total(UUID unitId, int red, int black) {}

    /** Of which there are published editions, the shortest first. */
    public List<PeriodKind> kinds(CampaignId campaign) {
        return jdbc
                .sql(
                        "select distinct kind from ranking_edition where campaign_id = :campaign and published_at is not null")
                .param("campaign", campaign.value())
                .query(PeriodKind.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** Of the last editions of a kind, as many as fit on a page. */
    public FlagHistory history(CampaignId campaign, PeriodKind kind, int editions) {
        var columns = last(campaign, kind, editions);
        var totals = totals(campaign, kind);
        var units = new LinkedHashMap<String, Map<UUID, List<Place>>>();
        places(columns)
                .forEach(place -> units.computeIfAbsent(place.league(), league -> new LinkedHashMap<>())
                        .computeIfAbsent(place.unit(), unit -> new ArrayList<>())
                        .add(place));
        return new FlagHistory(
                columns,
                units.entrySet().stream()
                        .map(league -> new League(
                                league.getKey(),
                                league.getValue().values().stream()
                                        .map(unit -> row(unit, columns, totals))
                                        .sorted(Comparator.comparingInt((Row row) -> row.black() - row.red()))
                                        .toList()))
                        .toList());
    }

    private static Row row(List<Place> unit, List<Column> columns, Map<UUID, Total> totals) {
        var latest = unit.get(unit.size() - 1);
        var total = totals.getOrDefault(latest.unit(), new Total(latest.unit(), 0, 0));
        var cells = columns.stream()
                .map(column -> unit.stream()
                        .filter(place -> place.edition().equals(column.id()))
                        .findFirst()
                        .map(Place::toCell)
                        .orElse(Cell.ABSENT))
                .toList();
        return new Row(latest.unit(), latest.name(), cells, total.red(), total.black());
    }

    private List<Column> last(CampaignId campaign, PeriodKind kind, int editions) {
        var newestFirst = new ArrayList<>(jdbc.sql("""
                        select e.edition_id as id, e.kind, e.period_from, e.period_to, e.year, e.number
                        from ranking_edition e where %s order by e.period_from desc limit :editions
                        """.formatted(COUNTED))
                .param("campaign", campaign.value())
                .param("kind", kind.name())
                .param("editions", editions)
                .query(Edition.class)
                .list());
        Collections.reverse(newestFirst);
        return newestFirst.stream().map(Edition::toColumn).toList();
    }

    private List<Place> places(List<Column> columns) {
        return jdbc.sql("""
                        select s.unit_id, s.unit_name, s.league, s.edition_id, s.rank,
                               array(select f.kind from ranking_flag f
                                     where f.edition_id = s.edition_id and f.unit_id = s.unit_id) as flags
                        from ranking_standing s join ranking_edition e using (edition_id)
                        where s.edition_id = any(:editions)
                        order by s.league, e.period_from, s.place
                        """)
                .param("editions", columns.stream().map(Column::id).toArray(UUID[]::new))
                .query(Place::read)
                .list();
    }

    private Map<UUID, Total> totals(CampaignId campaign, PeriodKind kind) {
        var totals = new LinkedHashMap<UUID, Total>();
        jdbc.sql("""
                        select f.unit_id, count(*) filter (where f.kind = 'RED') as red,
                               count(*) filter (where f.kind = 'BLACK') as black
                        from ranking_flag f join ranking_edition e using (edition_id) where %s group by f.unit_id
                        """.formatted(COUNTED))
                .param("campaign", campaign.value())
                .param("kind", kind.name())
                .query(Total.class)
                .list()
                .forEach(total -> totals.put(total.unitId(), total));
        return totals;
    }
}
