package org.duban.ranking.consequence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.activity.Announcements;
import org.duban.activity.Audience;
import org.duban.activity.SubjectKind;
import org.duban.ranking.Edition;
import org.duban.ranking.EditionId;
import org.duban.ranking.PublicationStep;
import org.duban.unit.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proposes what a published edition brings by the rules of the day. Nothing comes of a proposal until somebody confirms it;
 * those of an edition that is corrected fall, and what was confirmed is not proposed a second time for the same days.
 */
@Component
@RequiredArgsConstructor
class ConsequenceProposals implements PublicationStep {

    private final ConsequenceSettings settings;
    private final ConsequenceRepository consequences;
    private final ConsequenceNews news;
    private final Announcements announcements;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** What of the edition counts for one unit. */
    private record Extents(UnitId unit, Map<Ground, BigDecimal> by) {

        static Extents read(ResultSet row, int number) throws SQLException {
            var by = new EnumMap<Ground, BigDecimal>(Ground.class);
            for (var ground : Ground.values()) {
                by.put(ground, row.getBigDecimal(ground.name()));
            }
            return new Extents(new UnitId(row.getObject("unit_id", UUID.class)), by);
        }

        BigDecimal of(Ground ground) {
            return by.getOrDefault(ground, BigDecimal.ZERO);
        }
    }

    private record Given(UUID unit, ConsequenceKind kind) {}

    @Override
    public void afterwards(Edition edition) {
        dropThoseOfTheCorrected(edition);
        var rules = settings.of(edition.getCampaignId());
        if (rules.steps().isEmpty()) {
            return;
        }
        var given = givenFor(edition);
        var proposed = extents(edition.getId()).stream()
                .flatMap(unit -> rules.reachedBy(unit.by()).stream()
                        .filter(step -> !given.contains(new Given(unit.unit().value(), step.kind())))
                        .map(step -> Consequence.propose(
                                edition.getCampaignId(),
                                edition.getId(),
                                unit.unit(),
                                step,
                                unit.of(step.ground()),
                                clock.instant())))
                .toList();
        consequences.saveAllAndFlush(proposed);
        if (!proposed.isEmpty()) {
            tell(edition, proposed.size());
        }
    }

    private void dropThoseOfTheCorrected(Edition edition) {
        if (edition.getCorrects() == null) {
            return;
        }
        var why = "所依据的一期已更正为第%d期".formatted(edition.getNumber());
        for (var one : consequences.findAllByEditionIdAndState(edition.getCorrects(), ConsequenceState.PROPOSED)) {
            consequences.saveAndFlush(one.drop(why, null, clock.instant()));
            news.record(one, "DROPPED", Map.of("reason", why));
        }
    }

    /** What was confirmed by an edition of the same days, whichever corrected which. */
    private Set<Given> givenFor(Edition edition) {
        return jdbc
                .sql("""
                        select c.unit_id as unit, c.kind from ranking_consequence c join ranking_edition e using (edition_id)
                        where e.campaign_id = :campaign and e.kind = :kind and e.period_from = :from and e.period_to = :to
                          and c.state in ('CONFIRMED', 'DONE')
                        """)
                .param("campaign", edition.getCampaignId().value())
                .param("kind", edition.getKind().name())
                .param("from", edition.getPeriodFrom())
                .param("to", edition.getPeriodTo())
                .query(Given.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of the ranked units; who was excused, or had nothing to rank, answers for nothing. */
    private List<Extents> extents(EditionId edition) {
        return jdbc.sql("""
                        select s.unit_id,
                               coalesce(max(f.running) filter (where f.kind in ('YELLOW', 'BLACK')), 0) as bottom_running,
                               coalesce(max(f.running) filter (where f.kind = 'RED'), 0) as red_running,
                               s.late, s.recurred, s.counted as points
                        from ranking_standing s left join ranking_flag f using (edition_id, unit_id)
                        where s.edition_id = :edition and s.rank is not null
                        group by s.edition_id, s.unit_id order by s.place
                        """)
                .param("edition", edition.value())
                .query(Extents::read)
                .list();
    }

    private void tell(Edition edition, int proposed) {
        announcements.announce(
                SubjectKind.EDITION,
                edition.getId().value(),
                "CONSEQUENCES_PROPOSED",
                edition.getCampaignId().value(),
                "%s〔%d〕第%d期：%d 项"
                        .formatted(edition.getCampaignName(), edition.getYear(), edition.getNumber(), proposed),
                Map.of(),
                Set.of(Audience.role("SUPERVISOR")));
    }
}
