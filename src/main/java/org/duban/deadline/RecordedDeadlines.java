package org.duban.deadline;

import static org.duban.shared.Instants.utc;
import static org.duban.shared.Instants.utcOrNull;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in deadlines that were set elsewhere, many at a time. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@RequiredArgsConstructor
public class RecordedDeadlines {

    private static final String INSERT = """
            insert into deadline (deadline_id, version, subject_kind, subject_id, campaign_id, unit_id, term_kind,
                term_amount, term_date, started_at, original_due_at, due_at, met_at)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    /** What was met too late is overdue for good, as if the sweep had been there; what still runs the sweep will find. */
    public void take(List<RecordedDeadline> deadlines) {
        jdbc.batchUpdate(
                INSERT, deadlines.stream().map(RecordedDeadlines::columns).toList());
        var now = utc(clock.instant());
        jdbc.batchUpdate(
                "insert into overdue (deadline_id, since, flagged_at) values (?, ?, ?)",
                deadlines.stream()
                        .filter(RecordedDeadline::isMetLate)
                        .map(deadline -> new Object[] {deadline.id().value(), utc(deadline.dueAt()), now})
                        .toList());
    }

    private static @Nullable Object[] columns(RecordedDeadline deadline) {
        var term = deadline.term();
        return new @Nullable Object[] {
            deadline.id().value(),
            deadline.subject().kind().name(),
            deadline.subject().id(),
            deadline.campaign(),
            deadline.unit().value(),
            term.kind().name(),
            term.amount(),
            term.date(),
            utc(deadline.startedAt()),
            utc(deadline.dueAt()),
            utc(deadline.dueAt()),
            utcOrNull(deadline.metAt())
        };
    }
}
