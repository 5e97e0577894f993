package org.duban.ranking;

import static org.duban.shared.Instants.utc;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.finding.Source;
import org.duban.ranking.Forecast.Chance;
import org.duban.ranking.RankingComputation.Order;
import org.duban.ranking.scheme.Rules;
import org.duban.ranking.scheme.Schemes;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.duban.standard.Severity;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a unit before a period ends what it can still save. Computed now and kept nowhere; of others it says nothing. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class Forecasts {

    private final RankingComputation computation;
    private final RankingRhythms rhythms;
    private final Schemes schemes;
    private final Campaigns campaigns;
    private final UnitTree units;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** An open finding that is due before the period ends. */
    private record Due(
            UUID findingId,
            String number,
            String description,
            Instant dueAt,
            Severity severity,
            Source source,
            BigDecimal points) {

        private Chance at(Rules rules) {
            return new Chance(findingId, number, description, dueAt, rules.costOfBeingLate(severity, source, points));
        }
    }

    /** One for each campaign in which something of the unit is still due before the period ends. */
    public List<Forecast> of(UnitId unit) {
        var below = units.subtree(unit);
        return campaigns.running().stream()
                .flatMap(campaign -> of(campaign, unit, below).stream())
                .toList();
    }

    private Optional<Forecast> of(CampaignFacts campaign, UnitId unit, List<UUID> below) {
        var id = new CampaignId(campaign.id());
        var kind = rhythms.of(id).stream().findFirst().orElse(PeriodKind.WEEK);
        var period = Period.containing(kind, LocalDate.now(clock));
        if (isPublished(id, period)) {
            return Optional.empty();
        }
        var rules = schemes.of(id).getRules();
        var branch = rules.deductions().rollUp() ? below.toArray(UUID[]::new) : new UUID[] {unit.value()};
        var chances = due(id, branch, period).stream()
                .map(due -> due.at(rules))
                .filter(chance -> chance.cost().signum() > 0)
                .sorted(Comparator.comparing(Chance::cost).reversed().thenComparing(Chance::dueAt))
                .toList();
        return chances.isEmpty() ? Optional.empty() : forecast(campaign, unit, branch, period, rules, chances);
    }

    /** What was published before its end saves nobody any more. */
    private boolean isPublished(CampaignId campaign, Period period) {
        return jdbc.sql("""
                        select exists (select from ranking_edition
                                       where campaign_id = :campaign and kind = :kind and period_from = :from
                                         and published_at is not null)
                        """)
                .param("campaign", campaign.value())
                .param("kind", period.kind().name())
                .param("from", period.from())
                .query(Boolean.class)
                .single();
    }

    private Optional<Forecast> forecast(
            CampaignFacts campaign, UnitId unit, UUID[] branch, Period period, Rules rules, List<Chance> chances) {
        var zone = clock.getZone();
        var order = new Order(new CampaignId(campaign.id()), period, zone, period.endsAt(zone), true, rules, null);
        var asItStands = computation.look(order);
        var hoped = own(computation.hope(order, clock.instant(), branch), unit);
        return own(asItStands, unit)
                .filter(Standing::isRanked)
                .map(own -> new Forecast(
                        campaign.id(),
                        campaign.name(),
                        period,
                        own.league(),
                        (int) asItStands.stream()
                                .filter(other ->
                                        other.isRanked() && other.league().equals(own.league()))
                                .count(),
                        own.rank(),
                        own.score(),
                        hoped.map(Standing::rank).orElse(null),
                        hoped.map(Standing::score).orElse(null),
                        chances));
    }

    private static Optional<Standing> own(List<Standing> standings, UnitId unit) {
        return standings.stream()
                .filter(standing -> standing.unitId().equals(unit.value()))
                .findFirst();
    }

    private List<Due> due(CampaignId campaign, UUID[] branch, Period period) {
        return jdbc.sql("""
                        select f.finding_id, f.number, f.description, d.due_at, f.severity, f.source, f.points
                        from finding f join deadline d on d.deadline_id = f.deadline_id
                        where f.campaign_id = :campaign and f.unit_id = any(:branch) and not f.hidden
                          and f.state in ('ASSIGNED', 'RECTIFYING') and d.met_at is null and d.cancelled_at is null
                          and d.held_at is null and d.excused_at is null and d.due_at > :now and d.due_at <= :end
                        """)
                .param("campaign", campaign.value())
                .param("branch", branch)
                .param("now", utc(clock.instant()))
                .param("end", utc(period.endsAt(clock.getZone())))
                .query(Due.class)
                .list();
    }
}
