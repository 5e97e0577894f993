package org.duban.ranking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.ranking.RankingComputation.Order;
import org.duban.ranking.scheme.Rules;
import org.duban.ranking.scheme.SchemeReader;
import org.duban.ranking.scheme.Schemes;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.duban.unit.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What desks show of rankings: what was published last, what waits to be, and how this week stands right now. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class RankingBoard {

    /** Of each campaign that runs the published edition with the latest period. */
    private static final String LATEST = """
            (select distinct on (p.campaign_id) p.edition_id
             from ranking_edition p join campaign r on r.campaign_id = p.campaign_id
             where p.published_at is not null and r.archived_at is null
             order by p.campaign_id, p.period_to desc, p.published_at desc)
            """;

    private final RankingReader reader;
    private final RankingService rankings;
    private final RankingComputation computation;
    private final Schemes scheme;
    private final SchemeReader schemes;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** The last published edition of each campaign that runs, the one with the latest period first. */
    public List<Podium> latest(int limit) {
        return podiums(
                reader.editions(" and e.edition_id in " + LATEST + " order by e.period_to desc, c.name", false, limit));
    }

    /** The published edition of one campaign with the latest period. */
    public Optional<Podium> latestOf(CampaignId campaign) {
        return podiums(reader.latestPublished(campaign)).stream().findFirst();
    }

    private List<Podium> podiums(List<EditionRow> editions) {
        var placings = jdbc.sql("""
                        select edition_id, unit_id, unit_name, league, rank, score, previous_rank from ranking_standing
                        where edition_id = any(:editions) and rank is not null order by place
                        """)
                .param("editions", editions.stream().map(EditionRow::id).toArray(UUID[]::new))
                .query(Placing.class)
                .list();
        return editions.stream().map(edition -> Podium.of(edition, placings)).toList();
    }

    /** Drafts of campaigns that run, the newest first: they wait for somebody to publish or delete them. */
    public List<EditionRow> drafts(int limit) {
        return reader.editions(
                " and e.published_at is null and c.archived_at is null order by e.edition_id desc", true, limit);
    }

    /** By which rules each campaign that runs is ranked now. */
    public Map<UUID, Rules> rules() {
        return schemes.byCampaign();
    }

    /** Where a unit stands in what was published last. */
    public List<OwnStanding> of(UnitId unit) {
        return jdbc.sql("""
                        select e.edition_id, i.campaign_name, e.kind, e.period_from, e.period_to, e.year, e.number,
                               s.unit_id, s.unit_name, s.league, s.rank, s.score, s.deducted, s.reason, s.previous_rank,
                               (select count(o.rank) from ranking_standing o
                                where o.edition_id = s.edition_id and o.league = s.league) as ranked
                        from ranking_edition e join ranking_standing s using (edition_id)
                        join ranking_imprint i using (edition_id)
                        where s.unit_id = :unit and e.edition_id in
                        """ + LATEST + " order by e.period_to desc, i.campaign_name")
                .param("unit", unit.value())
                .query(OwnStanding.class)
                .list();
    }

    /** This week so far, compared with the last published week; computed now and kept nowhere. */
    public Board current(CampaignId campaign) {
        var period = Period.containing(PeriodKind.WEEK, LocalDate.now(clock));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var previous = rankings.latest(campaign, period, true);
        var rules = scheme.of(campaign).getRules();
        var order = new Order(campaign, period, clock.getZone(), now, false, rules, previous);
        return new Board(period, now, rules, previous, Board.leagues(computation.look(order)));
    }
}
