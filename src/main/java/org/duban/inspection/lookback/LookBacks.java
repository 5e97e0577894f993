package org.duban.inspection.lookback;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.account.SignedIn;
import org.duban.finding.FindingId;
import org.duban.finding.recurrence.Rechecks;
import org.duban.inspection.InspectionDetails;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws a sample of what was struck off into a round that looks at it again. */
@Service
@Transactional
@RequiredArgsConstructor
public class LookBacks {

    /** What has come back, is gone, or waits in another round already is not drawn. */
    private static final String CANDIDATES = """
            with struck_off as (
                select f.finding_id, f.number, f.description, f.place_id, f.place_text, f.unit_id, v.account_id as verifier_id,
                       f.closed_at, exists (
                            select from finding x where x.recurrence_of = f.finding_id and x.state <> 'WITHDRAWN') as relapsed
                from finding f left join finding_verifier v using (finding_id)
                where f.campaign_id = :campaign and f.state = 'CLOSED' and not f.hidden
                  and f.closed_at >= :from and f.closed_at < :to
            ), weighed as (
                select s.*, count(*) filter (where s.relapsed) over (partition by s.unit_id) as unit_relapses,
                       count(*) filter (where s.relapsed) over (partition by s.verifier_id) as verifier_relapses
                from struck_off s
            )
            select w.finding_id, w.number, left(w.description, 60) as description, w.place_id, p.name as place_name, w.unit_id,
                   u.name as unit_name, w.verifier_id, a.display_name as verifier_name, w.closed_at, w.unit_relapses,
                   case when w.verifier_id is null then 0 else w.verifier_relapses end as verifier_relapses
            from weighed w join place p using (place_id) left join unit u on u.unit_id = w.unit_id
            left join account a on a.account_id = w.verifier_id
            where not w.relapsed and p.retired_at is null and w.closed_at < :aged
              and not exists (
                select from finding_recheck r left join inspection i using (inspection_id)
                where r.finding_id = w.finding_id
                  and (r.result = 'GONE' or r.done_at is null and r.dropped_at is null and i.state in ('PLANNED', 'UNDER_WAY')))
            order by u.sort_order nulls last, u.name, p.initials collate "C", p.name, w.closed_at, w.finding_id
            """;

    private final InspectionService inspections;
    private final Rechecks rechecks;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Transactional(readOnly = true)
    public Sample preview(SampleWanted wanted, Set<UUID> team) {
        var candidates = jdbc.sql(CANDIDATES)
                .param("campaign", wanted.campaign().value())
                .param("from", utc(wanted.from().atStartOfDay(clock.getZone()).toInstant()))
                .param(
                        "to",
                        utc(wanted.to()
                                .plusDays(1)
                                .atStartOfDay(clock.getZone())
                                .toInstant()))
                .param("aged", utc(aged(wanted)))
                .query(Candidate.class)
                .list();
        return Sample.of(wanted, candidates, team);
    }

    private Instant aged(SampleWanted wanted) {
        return clock.instant().minus(Duration.ofDays(wanted.minDays()));
    }

    /**
     * Plans the round with what is drawn, the places in the order of their areas.
     *
     * @throws NothingDrawn where there is nothing to look at again
     */
    public InspectionId plan(SampleWanted wanted, InspectionDetails details, SignedIn by) {
        var team = details.inspectorIds().stream().map(AccountId::value).collect(Collectors.toSet());
        var sample = preview(wanted, team);
        if (sample.drawn().isEmpty()) {
            throw new NothingDrawn();
        }
        var id = inspections.plan(InspectionId.next(), details.withPlaces(sample.places()), by);
        rechecks.draw(
                id.value(),
                details.endsOn(),
                sample.drawn().stream()
                        .map(one -> new FindingId(one.findingId()))
                        .toList());
        keep(id, sample);
        return id;
    }

    private void keep(InspectionId id, Sample sample) {
        var wanted = sample.wanted();
        jdbc.sql("""
                        insert into look_back (inspection_id, closed_from, closed_to, min_days, percent, number, unit_factor,
                            verifier_factor, seed, eligible, drawn)
                        values (:id, :from, :to, :minDays, :percent, :number, :unitFactor,
                            :verifierFactor, :seed, :eligible, :drawn)
                        """)
                .param("id", id.value())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .param("minDays", wanted.minDays())
                .param("percent", wanted.percent())
                .param("number", wanted.number())
                .param("unitFactor", wanted.unitFactor())
                .param("verifierFactor", wanted.verifierFactor())
                .param("seed", wanted.seed())
                .param("eligible", sample.eligible().size())
                .param("drawn", sample.drawn().size())
                .update();
    }

    /** How the sample of a round was drawn; nothing for a round that drew none. */
    @Transactional(readOnly = true)
    public Optional<SampleDrawn> of(InspectionId id) {
        return jdbc.sql("""
                        select closed_from, closed_to, min_days, percent, number, unit_factor, verifier_factor, seed, eligible,
                               drawn
                        from look_back where inspection_id = :id
                        """).param("id", id.value()).query(SampleDrawn.class).optional();
    }
}
