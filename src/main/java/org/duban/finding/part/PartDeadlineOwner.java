package org.duban.finding.part;

import java.time.Clock;
import java.util.UUID;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DeadlineSubject;
import org.duban.finding.CompanionDeadlineOwner;
import org.duban.finding.FindingGate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deadlines of parts. */
@Component
class PartDeadlineOwner extends CompanionDeadlineOwner {

    private final FindingPartRepository parts;

    PartDeadlineOwner(
            FindingPartRepository parts, FindingGate gate, DeadlineService deadlines, JdbcClient jdbc, Clock clock) {
        super(gate, deadlines, jdbc, clock);
        this.parts = parts;
    }

    @Override
    public DeadlineSubject.Kind kind() {
        return DeadlineSubject.Kind.PART;
    }

    @Override
    protected String statement() {
        return """
                select p.finding_part_id, f.finding_id, f.number || ' ' || f.description || ' · ' || p.what,
                       f.campaign_id, p.assigned_by
                from finding_part p join finding f using (finding_id) where p.finding_part_id = any(:ids)
                """;
    }

    @Override
    protected String anchor(String id) {
        return "part-" + id;
    }

    @Override
    protected DeadlineId deadlineOf(UUID subject) {
        var id = new FindingPartId(subject);
        return parts.findById(id).orElseThrow(() -> new PartNotFound(id)).getDeadlineId();
    }
}
