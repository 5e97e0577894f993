package org.duban.campaign.meeting;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.TaskId;
import org.duban.campaign.UnitUnknown;
import org.duban.shared.BrokenConstraint;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the decisions of meetings, in their order. */
@Component
@RequiredArgsConstructor
class Decisions {

    private final JdbcClient jdbc;

    /** Puts these in place of what was decided before. */
    void replace(MeetingId meeting, List<DecisionDetails> decisions) {
        jdbc.sql("delete from meeting_decision where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .update();
        for (var i = 0; i < decisions.size(); i++) {
            store(meeting, i + 1, decisions.get(i));
        }
    }

    void becomes(MeetingId meeting, int place, TaskId task) {
        jdbc.sql("update meeting_decision set task_id = :task where meeting_id = :meeting and place = :place")
                .param("task", task.value())
                .param("meeting", meeting.value())
                .param("place", place)
                .update();
    }

    private void store(MeetingId meeting, int place, DecisionDetails decision) {
        try {
            insert(meeting, place, decision);
        } catch (DataIntegrityViolationException refused) {
            throw BrokenConstraint.is("meeting_decision_lead_fk", refused)
                    ? new UnitUnknown("decisions[%d].leadUnitId".formatted(place - 1))
                    : BrokenConstraint.is("meeting_decision_unit_unit_fk", refused)
                            ? new UnitUnknown("decisions[%d].coUnitIds".formatted(place - 1))
                            : refused;
        }
    }

    private void insert(MeetingId meeting, int place, DecisionDetails decision) {
        var due = decision.due();
        jdbc.sql("""
                        insert into meeting_decision
                            (meeting_id, place, text, lead_unit_id, term_kind, term_amount, term_date)
                        values (:meeting, :place, :text, :lead, :kind, :amount, :date)
                        """)
                .param("meeting", meeting.value())
                .param("place", place)
                .param("text", decision.text())
                .param("lead", decision.leadUnitId().value())
                .param("kind", due == null ? null : due.kind().name())
                .param("amount", due == null ? null : due.amount())
                .param("date", due == null ? null : due.date())
                .update();
        jdbc.sql("""
                        insert into meeting_decision_unit (meeting_id, place, unit_id)
                        select :meeting, :place, unit_id from unnest(:units) as unit_id
                        """)
                .param("meeting", meeting.value())
                .param("place", place)
                .param(
                        "units",
                        decision.coUnitIds().stream().map(unit -> unit.value()).toArray(UUID[]::new))
                .update();
    }
}
