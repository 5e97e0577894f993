package org.duban.command.instruction;

import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.SeenTasks;
import org.duban.evidence.EvidenceAccess;
import org.duban.evidence.EvidenceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sees an instruction sees the pictures of its sheet, and the files of the replies to it. */
@Component
@RequiredArgsConstructor
class InstructionFiles implements EvidenceAccess {

    private final SeenTasks seen;
    private final JdbcClient jdbc;

    @Override
    public boolean maySee(EvidenceId id, SignedIn who) {
        return seen.bind(jdbc.sql("""
                        select exists (
                            select from instruction i join task t using (task_id)
                            where i.instruction_id in (
                                select s.instruction_id from instruction s where s.files @> array[:evidence]
                                union all
                                select r.instruction_id from instruction_reply r where r.files @> array[:evidence])
                              and""" + SeenTasks.SQL + ")"), who)
                .param("evidence", id.value())
                .query(Boolean.class)
                .single();
    }
}
