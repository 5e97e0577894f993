package org.duban.command.instruction;

import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskOrigin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The instruction that a task carries out; who sees the one sees the other. */
@Component
@RequiredArgsConstructor
class InstructionOrigin implements TaskOrigin {

    private final JdbcClient jdbc;

    private record Source(UUID instructionId, int year, int number, String aboutTitle) {}

    @Override
    public Optional<Origin> of(TaskId task, SignedIn reader) {
        return jdbc.sql("select instruction_id, year, number, about_title from instruction where task_id = :task")
                .param("task", task.value())
                .query(Source.class)
                .optional()
                .map(source -> new Origin(
                        new InstructionNumber(source.year(), source.number()) + " " + source.aboutTitle(),
                        "/instructions/" + source.instructionId()));
    }
}
