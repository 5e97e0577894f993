package org.duban.finding.part;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.Finding;
import org.duban.finding.FindingDetails;
import org.duban.finding.FindingGate;
import org.duban.finding.FindingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the parts of a finding, for somebody who may see the finding. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PartReader {

    private static final String FACTS = """
            select p.finding_part_id as id, p.unit_id, u.name as unit_name, p.what, p.state, p.rounds, p.reworks,
                   p.deadline_id, d.original_due_at, d.due_at, d.met_at, d.held_at, p.assigned_at, p.submitted_at,
                   p.done_at, p.cancelled_at, p.version,
                   (select s.submitted_by from part_submission s where s.finding_part_id = p.finding_part_id
                    order by s.round desc limit 1) as last_submitted_by
            from finding_part p join deadline d using (deadline_id) join unit u on u.unit_id = p.unit_id
            """;

    private final FindingGate gate;
    private final PartAccess access;
    private final JdbcClient jdbc;

    /** In the order in which they were handed out. */
    public List<PartView> of(FindingId id, SignedIn reader) {
        var finding = gate.open(id, reader);
        return jdbc
                .sql(FACTS + " where p.finding_id = :id order by p.assigned_at, p.finding_part_id")
                .param("id", id.value())
                .query(PartFacts.class)
                .list()
                .stream()
                .map(part -> view(finding, part, reader))
                .toList();
    }

    /** What was done of the parts that are done, in the order in which it was handed in. */
    public List<PartDone> done(FindingId id) {
        return jdbc.sql("""
                        select u.name as unit_name, s.submitted_at, s.measure
                        from finding_part p join unit u using (unit_id)
                        join part_submission s on s.finding_part_id = p.finding_part_id and s.round = p.rounds
                        where p.finding_id = :id and p.state = 'DONE' order by s.submitted_at
                        """).param("id", id.value()).query(PartDone.class).list();
    }

    /** Whether the reader may hand out further parts now. */
    public boolean mayShare(FindingDetails.Facts finding, SignedIn reader) {
        return !finding.hidden() && PartAccess.isShareable(finding.state()) && gate.isInTheField(reader);
    }

    public PartDetails details(FindingId id, FindingPartId part, SignedIn reader) {
        var finding = gate.open(id, reader);
        var facts = jdbc.sql(FACTS + " where p.finding_id = :id and p.finding_part_id = :part")
                .param("id", id.value())
                .param("part", part.value())
                .query(PartFacts.class)
                .optional()
                .orElseThrow(() -> new PartNotFound(part));
        return new PartDetails(view(finding, facts, reader), rounds(part), photos(part));
    }

    private PartView view(Finding finding, PartFacts part, SignedIn reader) {
        return new PartView(part, access.allowed(finding, part, reader));
    }

    private List<FindingDetails.Round> rounds(FindingPartId part) {
        return jdbc.sql("""
                        select s.round, s.measure, s.people, s.vehicles, s.spots, s.cubic_metres, s.submitted_at,
                               a.display_name as submitted_by_name, s.in_time, v.result, v.comment, v.verified_at,
                               w.display_name as verified_by_name
                        from part_submission s join account a on a.account_id = s.submitted_by
                        left join part_verification v using (part_submission_id)
                        left join account w on w.account_id = v.verified_by
                        where s.finding_part_id = :part order by s.round desc
                        """)
                .param("part", part.value())
                .query(FindingDetails.Round.class)
                .list();
    }

    private List<FindingDetails.Photo> photos(FindingPartId part) {
        return jdbc.sql("""
                        select e.evidence_id as id, 'AFTER' as phase, l.round, e.file_name, e.kind, e.taken_at
                        from part_evidence l join evidence e using (evidence_id)
                        where l.finding_part_id = :part order by l.round, l.position
                        """)
                .param("part", part.value())
                .query(FindingDetails.Photo.class)
                .list();
    }
}
