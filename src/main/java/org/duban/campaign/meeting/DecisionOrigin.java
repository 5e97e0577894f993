package org.duban.campaign.meeting;

import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskOrigin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meeting that decided a task, for whoever may read its minutes. */
@Component
@RequiredArgsConstructor
class DecisionOrigin implements TaskOrigin {

    private final JdbcClient jdbc;
    private final MeetingSight sight;
    private final MeetingNames names;

    private record Source(UUID meeting, String campaign, int number, MeetingKind kind, int place) {}

    @Override
    public Optional<Origin> of(TaskId task, SignedIn reader) {
        return sight.of(reader, jdbc.sql("""
                        select m.meeting_id as meeting, c.name as campaign, m.number, m.kind, d.place
                        from meeting_decision d join meeting m using (meeting_id) join campaign c using (campaign_id)
                        where d.task_id = :task and""" + MeetingSight.SEEN))
                .param("task", task.value())
                .query(Source.class)
                .optional()
                .map(source -> new Origin(
                        names.ofDecision(source.campaign(), source.number(), source.kind(), source.place()),
                        "/meetings/" + source.meeting()));
    }
}
