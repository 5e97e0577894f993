package org.duban.inspection.checklist;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.duban.inspection.InspectionId;
import org.duban.unit.PlaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was answered at the stops of rounds. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class StopCheckReader {

    private static final String ROWS = """
            select s.stop_check_id as id, s.inspection_id, s.place_id, p.name as place_name, s.checklist_id, c.name, c.name_en, s.filled_by,
                   a.display_name as filled_by_name, s.filled_at, s.total, s.lost, x.failures, x.logged, x.differences
            from stop_check s join checklist c using (checklist_id) join place p on p.place_id = s.place_id
            join account a on a.account_id = s.filled_by
            cross join lateral (
                select count(*) filter (where y.answer = 'NO' or y.declared <> y.found) as failures,
                       count(y.finding_id) as logged, count(*) filter (where y.declared <> y.found) as differences
                from stop_answer y where y.stop_check_id = s.stop_check_id) x
            """;

    private final JdbcClient jdbc;

    /** Of all stops of a round, in the order in which they were answered. */
    public List<StopCheckRow> of(InspectionId round) {
        return jdbc.sql(ROWS + " where s.inspection_id = :round order by s.filled_at, s.stop_check_id")
                .param("round", round.value())
                .query(StopCheckRow.class)
                .list();
    }

    /** Of a stop. */
    public List<StopCheckRow> of(InspectionId round, PlaceId place) {
        return jdbc.sql(ROWS + """
                         where s.inspection_id = :round and s.place_id = :place order by s.filled_at, s.stop_check_id
                        """)
                .param("round", round.value())
                .param("place", place.value())
                .query(StopCheckRow.class)
                .list();
    }

    public Optional<StopCheckRow> find(StopCheckId id) {
        return jdbc.sql(ROWS + " where s.stop_check_id = :id")
                .param("id", id.value())
                .query(StopCheckRow.class)
                .optional();
    }

    public StopCheckRow require(StopCheckId id) {
        return find(id).orElseThrow(() -> new StopCheckNotFound(id));
    }

    /** Line by line. */
    public List<AnswerRow> answers(StopCheckId id) {
        return jdbc.sql("""
                        select y.position, l.kind, l.text, l.text_en, l.check_item_id, l.points, l.photo_required,
                               y.answer, y.declared, y.found, y.note,
                               array(select e.evidence_id from stop_answer_evidence e
                                     where e.stop_check_id = y.stop_check_id and e.position = y.position
                                     order by e.ordinal) as evidence,
                               y.finding_id, f.number as finding_number
                        from stop_answer y join stop_check s using (stop_check_id)
                        join checklist_line l on l.checklist_id = s.checklist_id and l.position = y.position
                        left join finding f on f.finding_id = y.finding_id
                        where y.stop_check_id = :id order by y.position
                        """).param("id", id.value()).query(AnswerRow.class).list();
    }

    /** Declared and found, line by line, of a round: where numbers are compared. */
    public List<CountRow> counts(InspectionId round) {
        return jdbc.sql("""
                        select p.name as place_name, u.name as unit_name, l.text, y.declared, y.found, y.note
                        from stop_check s join stop_answer y using (stop_check_id)
                        join checklist_line l on l.checklist_id = s.checklist_id and l.position = y.position
                        join place p on p.place_id = s.place_id left join unit u on u.unit_id = p.unit_id
                        where s.inspection_id = :round and y.declared is not null
                        order by u.name, p.name, y.position
                        """).param("round", round.value()).query(CountRow.class).list();
    }
}
