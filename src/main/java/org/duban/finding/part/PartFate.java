package org.duban.finding.part;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.DeadlineService;
import org.duban.finding.FindingCompanion;
import org.duban.finding.FindingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What becomes of the parts when something happens to the finding. */
@Component
@RequiredArgsConstructor
class PartFate implements FindingCompanion {

    private final FindingPartRepository parts;
    private final DeadlineService deadlines;
    private final JdbcClient jdbc;

    @Override
    public List<UUID> subjects(FindingId id) {
        return jdbc.sql("select finding_part_id from finding_part where finding_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }

    @Override
    public void requireClosable(FindingId id) {
        var open = jdbc.sql("""
                        select u.name from finding_part p join unit u using (unit_id)
                        where p.finding_id = :id and p.state in ('ASSIGNED', 'SUBMITTED') order by p.assigned_at, u.name
                        """).param("id", id.value()).query(String.class).list();
        if (!open.isEmpty()) {
            throw new PartsOpen(open);
        }
    }

    @Override
    public void onHold(FindingId id, String reason, Instant now) {
        running(id).forEach(part -> deadlines.holdOpenEnded(part.getDeadlineId(), reason, now));
    }

    @Override
    public void onResumption(FindingId id, String reason, Instant now) {
        running(id).stream()
                .filter(part -> deadlines.require(part.getDeadlineId()).getHeldAt() != null)
                .forEach(part -> deadlines.resume(part.getDeadlineId(), reason, now));
    }

    @Override
    public void onWithdrawal(FindingId id, Instant now) {
        parts.findByFindingId(id).stream()
                .filter(part -> part.getState().isOpen())
                .forEach(part -> {
                    deadlines.cancel(part.getDeadlineId(), now);
                    parts.saveAndFlush(part.cancel(now));
                });
    }

    /** What was handed in has met its deadline. */
    private List<FindingPart> running(FindingId id) {
        return parts.findByFindingId(id).stream()
                .filter(part -> part.getState() == PartState.ASSIGNED)
                .toList();
    }
}
