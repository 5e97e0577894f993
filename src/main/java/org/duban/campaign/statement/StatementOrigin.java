package org.duban.campaign.statement;

import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskOrigin;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statement by which a unit undertook a task, for whoever may read it. */
@Component
@RequiredArgsConstructor
class StatementOrigin implements TaskOrigin {

    private final JdbcClient jdbc;
    private final StatementSight sight;
    private final MessageSource messages;

    private record Source(UUID statement, String title, String unit, int place) {}

    @Override
    public Optional<Origin> of(TaskId task, SignedIn reader) {
        return sight.of(reader, jdbc.sql("""
                        select s.statement_id as statement, s.title, u.name as unit, k.place
                        from statement_clause k join responsibility_statement s using (statement_id)
                        join unit u using (unit_id)
                        where k.task_id = :task and""" + StatementSight.SEEN))
                .param("task", task.value())
                .query(Source.class)
                .optional()
                .map(source -> new Origin(name(source), "/statements/" + source.statement()));
    }

    private String name(Source source) {
        return messages.getMessage(
                "campaign.statement.clause-of",
                new Object[] {source.unit(), source.title(), source.place()},
                LocaleContextHolder.getLocale());
    }
}
