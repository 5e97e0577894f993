package org.duban.inspection.draw;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.inspection.InspectionId;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads draws. The first words leave it only once it is drawn. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class DrawReader {

    private static final String ROWS = """
            select d.draw_id as id, d.campaign_id, c.name as campaign_name, d.title,
                   case when d.state = 'OPEN' and d.expires_at <= :now then 'EXPIRED' else d.state end as state,
                   d.made_by, m.display_name as made_by_name, d.made_by_supervisor, d.made_at, d.expires_at, d.commitment,
                   case d.state when 'DRAWN' then d.salt end as salt,
                   case d.state when 'DRAWN' then d.words_one end as words_one,
                   d.words_two, d.seed, d.drawn_by, s.display_name as drawn_by_name, d.drawn_at,
                   d.dropped_reason, d.dropped_at,
                   (select sum(x.population) from draw_stratum x where x.draw_id = d.draw_id) as places,
                   (select count(*) from draw_pick x where x.draw_id = d.draw_id) as picks
            from draw d
            join campaign c using (campaign_id)
            join account m on m.account_id = d.made_by
            left join account s on s.account_id = d.drawn_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** A round that goes to the places drawn. */
    public record DrawnRound(UUID id, String title) {}

    /** The latest first; {@code after} is the last one of the piece before. */
    public Slice<DrawRow> list(@Nullable UUID campaign, int limit, @Nullable UUID after) {
        var rows = rows("""
                 where (cast(:campaign as uuid) is null or d.campaign_id = :campaign)
                   and (cast(:after as uuid) is null or (d.made_at, d.draw_id) <
                        (select x.made_at, x.draw_id from draw x where x.draw_id = :after))
                 order by d.made_at desc, d.draw_id desc limit :limit
                """)
                .param("campaign", campaign)
                .param("after", after)
                .param("limit", limit + 1)
                .query(DrawRow.class)
                .list();
        return Slice.of(rows, limit, row -> row.id().toString());
    }

    /** Those that wait for this person, the one that expires first before the others. */
    public List<DrawRow> waitingFor(SignedIn who) {
        return rows(" where d.state = 'OPEN' and d.expires_at > :now order by d.expires_at, d.draw_id")
                .query(DrawRow.class)
                .list()
                .stream()
                .filter(draw -> draw.mayBeDrawnBy(who))
                .toList();
    }

    public DrawRow require(DrawId id) {
        return rows(" where d.draw_id = :id")
                .param("id", id.value())
                .query(DrawRow.class)
                .optional()
                .orElseThrow(() -> new DrawNotFound(id));
    }

    /**
     * One that has come to its end.
     *
     * @throws NotDrawnYet where it has not
     */
    public DrawRow drawn(DrawId id) {
        var draw = require(id);
        if (!draw.isDrawn()) {
            throw new NotDrawnYet(draw.title());
        }
        return draw;
    }

    /** The draw whose places a round goes to. */
    public Optional<DrawRow> of(InspectionId round) {
        return rows(" where d.draw_id = (select x.draw_id from draw_round x where x.inspection_id = :round)")
                .param("round", round.value())
                .query(DrawRow.class)
                .optional();
    }

    private JdbcClient.StatementSpec rows(String condition) {
        return jdbc.sql(ROWS + condition).param("now", utc(clock.instant()));
    }

    public List<StratumRow> strata(DrawId id) {
        return jdbc.sql("""
                        select s.position, s.name, s.place_kinds, s.unit_id, u.name as unit_name, s.unit_level, s.amount,
                               s.percent, s.population, s.wanted, s.digest
                        from draw_stratum s left join unit u using (unit_id)
                        where s.draw_id = :id order by s.position
                        """).param("id", id.value()).query(StratumRow.class).list();
    }

    /** What was drawn, stratum by stratum, in the order of the tickets. */
    public List<PickRow> picks(DrawId id) {
        return jdbc.sql("""
                        select k.place_id, p.position, k.ordinal, p.name, p.unit_name, k.ticket
                        from draw_pick k join draw_place p using (draw_id, place_id)
                        where k.draw_id = :id order by p.position, k.ordinal
                        """).param("id", id.value()).query(PickRow.class).list();
    }

    /** All places of all strata, by their ids. */
    public List<DrawPlace> places(DrawId id) {
        return jdbc.sql("""
                        select place_id as id, position, name, unit_name from draw_place
                        where draw_id = :id order by position, place_id
                        """).param("id", id.value()).query(DrawPlace.class).list();
    }

    Map<Integer, List<DrawPlace>> placesByStratum(DrawId id) {
        return places(id).stream().collect(Collectors.groupingBy(DrawPlace::position));
    }

    /** The text whose SHA-256 was frozen. */
    public String list(DrawId id, int position) {
        var places = placesByStratum(id).get(position);
        if (places == null) {
            throw new DrawNotFound(id);
        }
        return Lots.list(places);
    }

    public List<DrawnRound> rounds(DrawId id) {
        return jdbc.sql("""
                        select i.inspection_id as id, i.title from draw_round r join inspection i using (inspection_id)
                        where r.draw_id = :id order by i.inspection_id
                        """).param("id", id.value()).query(DrawnRound.class).list();
    }

    /** Reckons all again from the words and the lists as they are stored. */
    public DrawCheck verify(DrawId id) {
        var draw = drawn(id);
        var first = Objects.requireNonNull(draw.wordsOne());
        var seed = Lots.seed(first, Objects.requireNonNull(draw.wordsTwo()));
        var places = placesByStratum(id);
        var picks = picks(id);
        var strata = strata(id);
        return new DrawCheck(
                Lots.commitment(Objects.requireNonNull(draw.salt()), first).equals(draw.commitment()),
                strata.stream().allMatch(stratum -> isWhole(stratum, of(stratum, places))),
                seed.equals(draw.seed()),
                strata.stream().allMatch(stratum -> hasWon(stratum, of(stratum, places), picks, seed)));
    }

    private static List<DrawPlace> of(StratumRow stratum, Map<Integer, List<DrawPlace>> places) {
        return places.getOrDefault(stratum.position(), List.of());
    }

    private static boolean isWhole(StratumRow stratum, List<DrawPlace> places) {
        return places.size() == stratum.population() && Lots.digest(places).equals(stratum.digest());
    }

    private static boolean hasWon(StratumRow stratum, List<DrawPlace> places, List<PickRow> picks, String seed) {
        return Lots.lowest(seed, places, stratum.wanted()).stream()
                .map(Lots.Lot::ticket)
                .toList()
                .equals(picks.stream()
                        .filter(pick -> pick.position() == stratum.position())
                        .map(PickRow::ticket)
                        .toList());
    }

    String secretWords(DrawId id) {
        return jdbc.sql("select words_one from draw where draw_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }
}
