package org.duban.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.Unfinished;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how far a campaign has come to its end, and what stands in the way. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CampaignLife {

    private final Campaigns campaigns;
    private final LeftOpen leftOpen;
    private final JdbcClient jdbc;

    /** A step of a campaign's life as the log tells it. */
    public record Step(
            String event,
            Instant at,
            String by,
            @Nullable String reason,
            @Nullable String digest) {}

    /** From where a campaign came that was taken in from an archive. */
    public record Origin(
            String product,
            Instant exportedAt,
            String exportedFrom,
            String digest,
            Instant openedAt,
            String openedBy) {}

    /**
     * Where a campaign stands.
     *
     * @param steps the latest first
     */
    public record Life(
            UUID id,
            String name,
            @Nullable LocalDate endsOn,
            boolean windingUp,
            boolean archived,
            boolean sample,
            List<Unfinished.Matter> unfinished,
            List<Step> steps,
            @Nullable Origin origin) {

        public boolean running() {
            return !windingUp && !archived;
        }

        /** The digest of the archive that was made last. */
        public @Nullable Step lastExport() {
            return steps.stream()
                    .filter(step -> step.event().equals("EXPORTED"))
                    .findFirst()
                    .orElse(null);
        }
    }

    public Life of(CampaignId id) {
        var campaign = campaigns.require(id);
        return new Life(
                id.value(),
                campaign.name(),
                campaign.endsOn(),
                campaign.windingUp(),
                campaign.archived(),
                campaign.sample(),
                campaign.archived() ? List.of() : leftOpen.in(id),
                steps(id),
                origin(id));
    }

    private List<Step> steps(CampaignId id) {
        return jdbc.sql("""
                        select event, occurred_at, actor_name, detail ->> 'reason', detail ->> 'digest' from activity
                        where subject_id = :id
                          and event in ('ANNOUNCED', 'WINDING_UP', 'ARCHIVED', 'TAKEN_UP_AGAIN', 'EXPORTED', 'REOPENED')
                        order by activity_id desc limit 30
                        """)
                .param("id", id.value())
                .query((row, number) -> new Step(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    private @Nullable Origin origin(CampaignId id) {
        return jdbc.sql("""
                        select r.product, r.exported_at, r.exported_from, r.digest, r.opened_at, a.display_name as opened_by
                        from reopened_archive r join account a on a.account_id = r.opened_by where r.campaign_id = :id
                        """)
                .param("id", id.value())
                .query(Origin.class)
                .optional()
                .orElse(null);
    }
}
