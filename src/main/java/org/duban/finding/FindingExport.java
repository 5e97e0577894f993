package org.duban.finding;

import static org.duban.shared.Instants.utc;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the findings of the register one after the other, however many there are. */
@Service
@RequiredArgsConstructor
public class FindingExport {

    /** A cursor of the database brings them in pieces, so that they are never in memory all at once. */
    private static final int PIECE = 500;

    /**
     * The condition and the order go inside. What is looked up row by row is looked up after the sorting, while the rows go
     * out: else nothing could leave before all of it is known.
     */
    private static final String FINDINGS = """
            select number, campaign, source, found_at, place, area, latitude, longitude, item, category, severity, points,
                   description,
                   (select count(*) from finding_evidence e where e.finding_id = f.finding_id and e.phase = 'BEFORE'),
                   unit_id, unit, person,
                   (select string_agg(k.name, '、' order by k.name) from finding_co_unit o join unit k using (unit_id)
                    where o.finding_id = f.finding_id),
                   requirement, original_due_at, due_at, met_at, held_at, state,
                   coalesce(measure, (select l.detail ->> 'measure' from activity l
                    where l.subject_id = f.finding_id and l.event = 'IMPORTED' limit 1)),
                   (select count(*) from finding_evidence e where e.finding_id = f.finding_id and e.phase = 'AFTER'),
                   reported_at, verifier, verified_at, passed, closed_at, reworks, recurrence_of
            from (
                select f.finding_id, f.number, c.name as campaign, f.source, f.found_at, f.place_text as place,
                       a.name as area, coalesce(f.latitude, p.latitude) as latitude,
                       coalesce(f.longitude, p.longitude) as longitude, i.code as item, f.category, f.severity, f.points,
                       f.description, f.unit_id, u.name as unit, f.responsible_person as person, f.requirement,
                       d.original_due_at, d.due_at, d.met_at, d.held_at, f.state, r.measure,
                       r.submitted_at as reported_at, w.display_name as verifier, v.verified_at,
                       v.result = 'PASS' as passed, f.closed_at, f.reworks, g.number as recurrence_of
                from finding f join campaign c using (campaign_id)
                left join unit u on u.unit_id = f.unit_id
                left join deadline d on d.deadline_id = f.deadline_id
                left join place p on p.place_id = f.place_id
                left join unit a on a.unit_id = p.unit_id
                left join check_item i on i.check_item_id = f.check_item_id
                left join finding g on g.finding_id = f.recurrence_of and not g.hidden
                left join rectification r on r.finding_id = f.finding_id and r.round = f.rounds
                left join verification v using (rectification_id)
                left join account w on w.account_id = v.verified_by
                %1$s order by %2$s offset 0
            ) f order by %2$s
            """;

    private final FindingRegister register;
    private final JdbcClient jdbc;

    /** The most recent first; the stream is open only while it is used. */
    @Transactional(readOnly = true)
    public void export(FindingFilter filter, SignedIn reader, Consumer<Stream<RecordedFinding>> use) {
        export(register.conditions(filter, reader), "found_at desc, finding_id desc", use);
    }

    /**
     * Unit after unit, those without a unit last, and of each the earliest first. Since they are handed out to the units, what
     * these do not know of is left out, whoever reads: drafts, what was withdrawn, and what an unannounced round has not told.
     */
    @Transactional(readOnly = true)
    public void exportByUnit(FindingFilter filter, SignedIn reader, Consumer<PerUnit> use) {
        var where = register.conditions(filter, reader);
        where.and("not f.hidden and f.state not in ('DRAFT', 'WITHDRAWN')");
        export(where, "unit, unit_id, found_at, finding_id", rows -> use.accept(new PerUnit(rows.iterator())));
    }

    private void export(Conditions where, String order, Consumer<Stream<RecordedFinding>> use) {
        try (var findings = jdbc
                .sql(FINDINGS.formatted(where.sql(), order))
                .withFetchSize(PIECE)
                .params(where.parameters())
                .query(RecordedFinding::of)
                .stream()) {
            use.accept(findings);
        }
    }

    /**
     * What the units of a campaign know of that was found before the end and not struck off before the start, the earliest
     * first: without drafts, what was withdrawn, and what an unannounced round still keeps to itself.
     */
    @Transactional(readOnly = true)
    public List<RecordedFinding> inQuestion(CampaignId campaign, Instant start, Instant end) {
        return jdbc.sql(FINDINGS.formatted("""
                        where f.campaign_id = :campaign and not f.hidden and f.found_at < :end
                          and (f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD')
                               or f.state = 'CLOSED' and f.closed_at >= :start)
                        """, "found_at, number"))
                .param("campaign", campaign.value())
                .param("start", utc(start))
                .param("end", utc(end))
                .query(RecordedFinding::of)
                .list();
    }
}
