package org.duban.desk;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.DeadlineStatus;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.RunningDeadlines;
import org.duban.deadline.request.DeadlineOwner.Subject;
import org.duban.deadline.request.DeadlineOwners;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the units of a clerk owe besides findings: tasks and whatever else has a deadline. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class OtherDuties {

    /** Something due that is no finding. */
    public record Duty(
            DeadlineSubject.Kind kind, Subject subject, String unitName, Instant dueAt, DeadlineStatus light) {}

    /** All that is due, counted, and the first of it. */
    public record Duties(int count, int late, int soon, List<Duty> first) {

        static final Duties NONE = new Duties(0, 0, 0, List.of());
    }

    private record Row(
            DeadlineSubject.Kind subjectKind,
            UUID subjectId,
            String unitName,
            Instant dueAt,
            @Nullable Instant heldAt,
            int total,
            int late,
            int soon) {

        Duty toDuty(Subject subject, Instant now) {
            return new Duty(subjectKind, subject, unitName, dueAt, DeadlineStatus.of(dueAt, null, heldAt, now));
        }
    }

    private final UnitTree tree;
    private final DeadlineOwners owners;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Of the unit and those below it, in the order in which they fall due. */
    public Duties of(@Nullable UnitId unit, int most) {
        if (unit == null) {
            return Duties.NONE;
        }
        var now = clock.instant();
        var rows = rows(tree.subtree(unit), now, most);
        var subjects = owners.subjects(
                rows.stream().collect(Collectors.toMap(Row::subjectId, Row::subjectKind, (first, same) -> first)));
        var duties = rows.stream()
                .flatMap(row ->
                        Stream.ofNullable(subjects.get(row.subjectId())).map(subject -> row.toDuty(subject, now)))
                .toList();
        return rows.isEmpty()
                ? Duties.NONE
                : new Duties(
                        rows.get(0).total(), rows.get(0).late(), rows.get(0).soon(), duties);
    }

    private List<Row> rows(List<UUID> units, Instant now, int most) {
        return jdbc.sql("""
                        select d.subject_kind, d.subject_id, u.name as unit_name, d.due_at, d.held_at,
                               count(*) over () as total,
                               count(*) filter (where d.held_at is null and d.due_at <= :now) over () as late,
                               count(*) filter (where d.held_at is null and d.due_at > :now and d.due_at <= :soon) over ()
                                   as soon
                        from deadline d join unit u using (unit_id)
                        where d.unit_id = any(:units) and d.subject_kind <> 'FINDING' and d.met_at is null
                          and d.cancelled_at is null and
                        """ + RunningDeadlines.LIVE + """
                        order by d.due_at, d.deadline_id limit :most
                        """)
                .param("units", units.toArray(UUID[]::new))
                .param("now", utc(now))
                .param("soon", utc(now.plus(DeadlineStatus.SOON)))
                .param("most", most)
                .query(Row.class)
                .list();
    }
}
