package org.duban.finding.recurrence;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.activity.Announcements;
import org.duban.activity.Audience;
import org.duban.activity.SubjectKind;
import org.duban.finding.FindingCompanion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells units what an unannounced round saw again, once that may be known. */
@Component
@RequiredArgsConstructor
class SightingNews implements FindingCompanion {

    private final Announcements announcements;
    private final JdbcClient jdbc;

    private record Seen(UUID findingId, UUID unitId, UUID campaignId, String title, Instant seenAt) {}

    @Override
    public void onRelease(UUID inspection, Instant now) {
        jdbc.sql("""
                        select f.finding_id, f.unit_id, f.campaign_id, f.number || ' ' || f.description as title,
                               max(s.seen_at) as seen_at
                        from finding_sighting s join finding f using (finding_id)
                        where s.inspection_id = :inspection and not f.hidden and f.unit_id is not null
                          and f.state not in ('DRAFT', 'WITHDRAWN')
                        group by f.finding_id
                        """).param("inspection", inspection).query(Seen.class).list().forEach(this::tell);
    }

    private void tell(Seen seen) {
        announcements.announce(
                SubjectKind.FINDING,
                seen.findingId(),
                "SEEN_AGAIN",
                seen.campaignId(),
                seen.title(),
                Map.of("seenAt", seen.seenAt().toString()),
                Set.of(Audience.unit(seen.unitId())));
    }
}
