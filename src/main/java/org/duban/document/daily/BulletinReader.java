package org.duban.document.daily;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was found in a period. */
@Component
@RequiredArgsConstructor
class BulletinReader {

    /**
     * The units with most problems first, those of none last; of a unit the places in the order in which something was
     * found at them. When they came into the records plays no part.
     */
    private static final String PROBLEMS = """
            select f.finding_id as id, f.unit_id, u.name as unit, f.place_text as place, f.category, f.description,
                   f.on_the_spot, f.state = 'CLOSED' as closed, f.state = 'ON_HOLD' as held, d.due_at
            from finding f left join unit u on u.unit_id = f.unit_id left join deadline d on d.deadline_id = f.deadline_id
            where f.found_at >= :start and
            """ + Span.IN_QUESTION + """
            order by f.unit_id is null, count(*) over (partition by f.unit_id) desc, u.name, f.unit_id,
                     min(f.found_at) over (partition by f.unit_id, f.place_text), f.place_text,
                     f.found_at, f.description, f.number
            """;

    private final JdbcClient jdbc;

    List<Problem> problems(Span span) {
        return jdbc.sql(PROBLEMS).params(span.parameters()).query(Problem.class).list();
    }
}
