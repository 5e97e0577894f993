package org.duban.command.instruction;

import lombok.RequiredArgsConstructor;
import org.duban.campaign.TaskEnding;
import org.duban.campaign.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a leader ordered is reported as done by a reply, and done once the leader accepts it. */
@Component
@RequiredArgsConstructor
class RepliesOwed implements TaskEnding {

    private final JdbcClient jdbc;

    @Override
    public void requireReportable(TaskId task) {
        requireReply(task, "r.ruling is null");
    }

    @Override
    public void requireDone(TaskId task) {
        requireReply(task, "r.ruling = 'ACCEPTED'");
    }

    private void requireReply(TaskId task, String that) {
        jdbc.sql("""
                        select i.year, i.number from instruction i
                        where i.task_id = :task and not exists (
                            select from instruction_reply r where r.instruction_id = i.instruction_id and\s""" + that + ")")
                .param("task", task.value())
                .query(InstructionNumber.class)
                .optional()
                .ifPresent(number -> {
                    throw new ReplyOwed(number);
                });
    }
}
