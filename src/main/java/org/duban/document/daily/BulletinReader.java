package org.duban.document.daily;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was found in a period, and the photos of it. */
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

    /** The first two from before, and the first of those last handed in. */
    private static final String PHOTOS = """
            select s.finding_id, s.evidence_id, s.phase = 'AFTER' as after
            from (select l.finding_id, l.evidence_id, l.phase,
                         row_number() over (partition by l.finding_id, l.phase
                             order by case l.phase when 'AFTER' then -l.round else l.round end, l.position, l.evidence_id)
                             as place
                  from finding_evidence l join evidence e using (evidence_id)
                  where l.finding_id = any(:findings) and e.kind <> 'PDF') s
            where s.place <= case s.phase when 'AFTER' then 1 else 2 end
            order by s.finding_id, s.phase = 'AFTER', s.place
            """;

    private final JdbcClient jdbc;

    List<Problem> problems(Span span) {
        return jdbc.sql(PROBLEMS).params(span.parameters()).query(Problem.class).list();
    }

    /** By finding; those from before first. */
    Map<UUID, List<ShownPhoto>> photos(List<Problem> problems) {
        return jdbc
                .sql(PHOTOS)
                .param("findings", problems.stream().map(Problem::id).toArray(UUID[]::new))
                .query(ShownPhoto.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(ShownPhoto::findingId));
    }
}
