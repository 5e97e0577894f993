package org.duban.campaign.statement;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the clauses of statements, in their order. */
@Component
@RequiredArgsConstructor
class Clauses {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    List<ClauseDetails> of(StatementId statement) {
        return jdbc.sql("""
                        select text, quantity, quantity_unit, due_on from statement_clause
                        where statement_id = :statement order by place
                        """)
                .param("statement", statement.value())
                .query(ClauseDetails.class)
                .list();
    }

    /** Puts these in place of what was written before. */
    void replace(StatementId statement, List<ClauseDetails> clauses) {
        jdbc.sql("delete from statement_clause where statement_id = :statement")
                .param("statement", statement.value())
                .update();
        store(List.of(statement), clauses);
    }

    /** The same clauses for several statements. */
    void store(Collection<StatementId> statements, List<ClauseDetails> clauses) {
        var rows = statements.stream()
                .flatMap(statement -> IntStream.range(0, clauses.size())
                        .mapToObj(index -> row(statement, index + 1, clauses.get(index))))
                .toList();
        batches.batchUpdate("""
                insert into statement_clause (statement_id, place, text, quantity, quantity_unit, due_on)
                values (?, ?, ?, ?, ?, ?)
                """, rows);
    }

    void becomes(StatementId statement, int place, TaskId task) {
        jdbc.sql("update statement_clause set task_id = :task where statement_id = :statement and place = :place")
                .param("task", task.value())
                .param("statement", statement.value())
                .param("place", place)
                .update();
    }

    /** The tasks that it made and that are still to be done. */
    List<TaskId> openTasks(StatementId statement) {
        return jdbc.sql("""
                        select t.task_id from statement_clause c join task t using (task_id)
                        where c.statement_id = :statement and t.state = 'OPEN' order by c.place
                        """).param("statement", statement.value()).query(UUID.class).list().stream()
                .map(TaskId::new)
                .toList();
    }

    private static @Nullable Object[] row(StatementId statement, int place, ClauseDetails clause) {
        return new @Nullable Object[] {
            statement.value(), place, clause.text(), clause.quantity(), clause.quantityUnit(), clause.dueOn()
        };
    }
}
