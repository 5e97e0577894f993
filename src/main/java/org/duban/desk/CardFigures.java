package org.duban.desk;

import static org.duban.shared.Instants.utc;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.RunningDeadlines;
import org.duban.deadline.request.DeadlineOwner.Subject;
import org.duban.deadline.request.DeadlineOwners;
import org.duban.desk.UnitCard.Commitment;
import org.duban.desk.UnitCard.Figures;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures of a unit's card, for a set of units. */
@Component
@RequiredArgsConstructor
class CardFigures {

    /** A unit answers from when a finding was found until it is struck off; a draft nobody knows of yet. */
    private static final String SPELLS = """
            with spell as (
                select f.found_at as began, f.closed_at as ended from finding f
                where f.unit_id = any(:units) and not f.hidden and f.state not in ('DRAFT', 'WITHDRAWN')
            )
            """;

    private record Due(
            DeadlineSubject.Kind subjectKind,
            UUID subjectId,
            String unitName,
            Instant dueAt,
            @Nullable String person) {

        Commitment toCommitment(Subject subject) {
            return new Commitment(subjectKind, subject, unitName, dueAt, person);
        }
    }

    private final DeadlineOwners owners;
    private final JdbcClient jdbc;

    Figures figures(UUID[] units, Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return jdbc.sql("""
                        select count(*) filter (where f.state <> 'ON_HOLD') as open,
                               count(*) filter (where due and d.due_at <= :now) as overdue,
                               count(*) filter (where due and d.due_at > :now and d.due_at <= :today) as due_today,
                               count(*) filter (where due and d.due_at > :now and d.due_at <= :week) as due_this_week,
                               count(*) filter (where due and f.reworks > 0) as returned,
                               count(*) filter (where f.state = 'ON_HOLD') as on_hold
                        from finding f left join deadline d on d.deadline_id = f.deadline_id
                        cross join lateral (select f.state in ('ASSIGNED', 'RECTIFYING') as due) s
                        where f.unit_id = any(:units) and not f.hidden
                          and f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD')
                        """)
                .param("units", units)
                .param("now", utc(now))
                .param("today", utc(today.plusDays(1).atStartOfDay(zone).toInstant()))
                .param("week", utc(sunday.plusDays(1).atStartOfDay(zone).toInstant()))
                .query(Figures.class)
                .single();
    }

    ClearOut clearOut(UUID[] units) {
        return jdbc.sql(SPELLS + ClearOut.RECKONED)
                .param("units", units)
                .query(ClearOut.class)
                .single();
    }

    /** What falls due next, findings and others alike. */
    List<Commitment> commitments(UUID[] units, Instant now, int most) {
        var rows = jdbc.sql("""
                        select d.subject_kind, d.subject_id, u.name as unit_name, d.due_at, f.responsible_person as person
                        from deadline d join unit u using (unit_id)
                        left join finding f on f.finding_id = d.subject_id and d.subject_kind = 'FINDING'
                        where d.unit_id = any(:units) and d.due_at > :now and not coalesce(f.hidden, false) and
                        """ + RunningDeadlines.SQL + """
                        order by d.due_at, d.deadline_id limit :most
                        """)
                .param("units", units)
                .param("now", utc(now))
                .param("most", most)
                .query(Due.class)
                .list();
        var subjects = owners.subjects(
                rows.stream().collect(Collectors.toMap(Due::subjectId, Due::subjectKind, (first, same) -> first)));
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(subjects.get(row.subjectId())).map(row::toCommitment))
                .toList();
    }
}
