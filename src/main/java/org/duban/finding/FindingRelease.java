package org.duban.finding;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.Announcements;
import org.duban.activity.Audience;
import org.duban.activity.SubjectKind;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineRestart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets the units see what an unannounced round has found, all at once. */
@Service
@RequiredArgsConstructor
public class FindingRelease {

    private record Released(
            UUID findingId,
            @Nullable UUID deadlineId,
            String number,
            String description,
            UUID campaignId,
            @Nullable UUID unitId) {}

    private final DeadlineRestart deadlines;
    private final FindingCompanions companions;
    private final ActivityLog log;
    private final Announcements announcements;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Returns how many findings that were; their clocks begin now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int release(UUID inspection) {
        var released = jdbc.sql("""
                        update finding set hidden = false, version = version + 1
                        where inspection_id = :inspection and hidden
                        returning finding_id, deadline_id, number, description, campaign_id, unit_id
                        """)
                .param("inspection", inspection)
                .query(Released.class)
                .list();
        deadlines.restart(
                released.stream()
                        .map(Released::deadlineId)
                        .filter(Objects::nonNull)
                        .map(DeadlineId::new)
                        .toList(),
                SecretClock.RELEASED);
        log.recordAll(SubjectKind.FINDING, entries(released));
        released.stream().filter(finding -> finding.deadlineId() != null).forEach(this::announce);
        companions.onRelease(inspection, clock.instant());
        return released.size();
    }

    /** To its unit it is as if it were assigned now. */
    private void announce(Released finding) {
        if (finding.unitId() != null) {
            announcements.announce(
                    SubjectKind.FINDING,
                    finding.findingId(),
                    "ASSIGNED",
                    finding.campaignId(),
                    finding.number() + " " + finding.description(),
                    Map.of(),
                    Set.of(Audience.unit(finding.unitId())));
        }
    }

    private static List<ActivityLog.Entry> entries(List<Released> released) {
        return released.stream()
                .map(finding -> new ActivityLog.Entry(finding.findingId(), "RELEASED", Map.of()))
                .toList();
    }
}
