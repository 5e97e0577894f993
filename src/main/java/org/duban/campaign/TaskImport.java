package org.duban.campaign;

import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.DueBy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the tasks of ledgers. The fingerprint makes a second import of the same ledger add nothing. */
@Service
@Transactional
@RequiredArgsConstructor
public class TaskImport {

    private final TaskService tasks;
    private final JdbcClient jdbc;

    /** The tasks that have one of these fingerprints. */
    @Transactional(readOnly = true)
    public Map<String, UUID> known(Collection<String> fingerprints) {
        Map<String, UUID> known = new HashMap<>();
        jdbc.sql("""
                        select encode(t.fingerprint, 'hex') as fingerprint, t.task_id from task t
                        where t.fingerprint in
                            (select decode(wanted, 'hex') from unnest(:wanted::text[]) as wanted)
                        """).param("wanted", fingerprints.toArray(String[]::new)).query(row -> {
            known.put(row.getString("fingerprint"), row.getObject("task_id", UUID.class));
        });
        return known;
    }

    /**
     * Assigns a task as a ledger tells of it.
     *
     * @param fingerprint what tells it from all others, 64 hexadecimal digits
     */
    public TaskId assign(CampaignId campaign, TaskDetails details, @Nullable DueBy due, String fingerprint) {
        var id = tasks.assign(TaskId.next(), campaign, details, due);
        jdbc.sql("update task set fingerprint = :fingerprint where task_id = :id")
                .param("fingerprint", HexFormat.of().parseHex(fingerprint))
                .param("id", id.value())
                .update();
        return id;
    }
}
