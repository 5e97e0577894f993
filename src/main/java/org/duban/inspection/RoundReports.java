package org.duban.inspection;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports of teams on their rounds: their words, beside what they found. */
@Service
@Transactional
@RequiredArgsConstructor
public class RoundReports {

    private static final String RESULTS = """
            select %1$s as name, count(*) as findings, count(*) filter (where f.severity <> 'MINOR') as serious,
                   count(*) filter (where f.state = 'CLOSED') as closed
            from finding f left join unit u on u.unit_id = f.unit_id
            where f.inspection_id = :id and f.state <> 'WITHDRAWN'
            group by %2$s order by count(*) desc, %1$s
            """;

    private final InspectionRepository inspections;
    private final ActivityLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * Keeps what the team says; said again, it takes the place of what was said before.
     *
     * @throws ReportBeforeDone where the round is still under way
     */
    public void write(InspectionId id, String words, SignedIn by) {
        var inspection = inspections.require(id);
        inspection.requireRunBy(by);
        if (inspection.getState() != InspectionState.DONE) {
            throw new ReportBeforeDone(inspection.getTitle());
        }
        jdbc.sql("""
                        insert into inspection_report (inspection_id, words, written_by, written_at)
                        values (:id, :words, :by, :now)
                        on conflict (inspection_id) do update
                        set words = excluded.words, written_by = excluded.written_by, written_at = excluded.written_at
                        """)
                .param("id", id.value())
                .param("words", words.strip())
                .param("by", by.accountId().value())
                .param("now", utc(clock.instant()))
                .update();
        log.record(SubjectKind.INSPECTION, id.value(), "REPORTED", Map.of());
    }

    @Transactional(readOnly = true)
    public Optional<RoundReport> find(InspectionId id) {
        return jdbc.sql("""
                        select r.words, a.display_name as written_by_name, r.written_at
                        from inspection_report r join account a on a.account_id = r.written_by
                        where r.inspection_id = :id
                        """).param("id", id.value()).query(RoundReport.class).optional();
    }

    /** Unit by unit, those of whom most was found first. */
    @Transactional(readOnly = true)
    public List<RoundResult> byUnit(InspectionId id) {
        return results(id, "u.name", "f.unit_id, u.name");
    }

    /** Kind by kind, the most frequent first. */
    @Transactional(readOnly = true)
    public List<RoundResult> byCategory(InspectionId id) {
        return results(id, "f.category", "f.category");
    }

    private List<RoundResult> results(InspectionId id, String name, String group) {
        return jdbc.sql(RESULTS.formatted(name, group))
                .param("id", id.value())
                .query(RoundResult.class)
                .list();
    }
}
