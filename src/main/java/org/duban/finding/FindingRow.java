package org.duban.finding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.duban.deadline.DeadlineStatus;
import org.duban.standard.Severity;
import org.jspecify.annotations.Nullable;

/** A finding as registers and doors list it. */
public record FindingRow(
        UUID id,
        String number,
        UUID campaignId,
        String campaignName,
        String place,
        String category,
        Severity severity,
        BigDecimal points,
        Source source,
        String description,
        FindingState state,
        @Nullable UUID unitId,
        @Nullable String unitName,
        @Nullable String responsiblePerson,
        Instant foundAt,
        @Nullable Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant heldAt,
        int reworks,
        boolean onTheSpot,
        boolean recurred,
        @Nullable UUID photoId,
        long version) {

    static final String COLUMNS = """
            f.finding_id as id, f.number, f.campaign_id, c.name as campaign_name, f.place_text as place, f.category,
            f.severity, f.points, f.source, f.description, f.state, f.unit_id, u.name as unit_name,
            f.responsible_person, f.found_at, d.due_at, d.met_at, d.held_at, f.reworks, f.on_the_spot,
            f.recurrence_of is not null as recurred,
            (select e.evidence_id from finding_evidence e
             where e.finding_id = f.finding_id and e.phase = 'BEFORE' order by e.position limit 1) as photo_id,
            f.version
            """;

    static final String FINDING_AND_DEADLINE = "finding f left join deadline d on d.deadline_id = f.deadline_id";

    static final String TABLES = FINDING_AND_DEADLINE + """
             join campaign c on c.campaign_id = f.campaign_id
            left join unit u on u.unit_id = f.unit_id
            """;

    /** How its deadline stands at an instant; null without one, or once nothing is owed any more. */
    public @Nullable DeadlineStatus status(Instant now) {
        if (dueAt == null || state == FindingState.WITHDRAWN) {
            return null;
        }
        return DeadlineStatus.of(dueAt, metAt, heldAt, now);
    }
}
