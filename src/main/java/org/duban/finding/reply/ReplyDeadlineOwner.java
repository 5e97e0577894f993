package org.duban.finding.reply;

import java.time.Clock;
import java.util.UUID;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DeadlineSubject;
import org.duban.finding.CompanionDeadlineOwner;
import org.duban.finding.FindingGate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deadlines of replies that are owed. */
@Component
class ReplyDeadlineOwner extends CompanionDeadlineOwner {

    private final ReplyDutyRepository duties;

    ReplyDeadlineOwner(
            ReplyDutyRepository duties, FindingGate gate, DeadlineService deadlines, JdbcClient jdbc, Clock clock) {
        super(gate, deadlines, jdbc, clock);
        this.duties = duties;
    }

    @Override
    public DeadlineSubject.Kind kind() {
        return DeadlineSubject.Kind.DUTY;
    }

    @Override
    protected String statement() {
        return """
                select r.reply_duty_id, f.finding_id, f.number || ' ' || f.description || ' · ' || r.sender,
                       f.campaign_id, r.opened_by
                from reply_duty r join finding f using (finding_id) where r.reply_duty_id = any(:ids)
                """;
    }

    @Override
    protected String anchor(String id) {
        return "reply";
    }

    @Override
    protected DeadlineId deadlineOf(UUID subject) {
        return duties.findById(new ReplyDutyId(subject))
                .orElseThrow(NoReplyOwed::new)
                .getDeadlineId();
    }
}
