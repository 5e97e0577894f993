package org.duban.document;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duban.campaign.CampaignId;
import org.duban.document.paper.PhotoCopies;
import org.duban.evidence.EvidenceService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Photos as papers show them: with the office, the number of the finding, and when it was taken, where that is known. They are
 * drawn into the copy alone; what was handed in is never touched.
 */
@Component
public class MarkedPhotos implements PhotoCopies {

    private static final DateTimeFormatter TAKEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final PhotoCopies plain;
    /** Which look through templates, whose photos come from here. */
    private final ObjectProvider<StationerySettings> stationery;

    private final JdbcClient jdbc;
    private final Clock clock;

    MarkedPhotos(
            EvidenceService evidence, ObjectProvider<StationerySettings> stationery, JdbcClient jdbc, Clock clock) {
        this.plain = PhotoCopies.plain(evidence);
        this.stationery = stationery;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a photo shows: a finding of a campaign. */
    private record Shown(
            UUID campaignId,
            String number,
            String office,
            @Nullable Instant takenAt) {}

    @Override
    public byte[] of(UUID evidence) {
        var copy = plain.of(evidence);
        return find(evidence).map(shown -> mark(copy, shown)).orElse(copy);
    }

    private byte[] mark(byte[] copy, Shown shown) {
        var settings = stationery.getObject().of(new CampaignId(shown.campaignId()));
        return settings.marksPhotos() ? Watermark.on(copy, words(shown, settings)) : copy;
    }

    private List<String> words(Shown shown, Stationery settings) {
        List<String> words = new ArrayList<>();
        words.add(Objects.requireNonNullElse(settings.issuer(), shown.office()));
        words.add(shown.number());
        if (shown.takenAt() != null) {
            words.add(TAKEN.format(shown.takenAt().atZone(clock.getZone())));
        }
        return words;
    }

    /** The first finding that it was handed in for. */
    private Optional<Shown> find(UUID evidence) {
        return jdbc.sql("""
                        select f.campaign_id, f.number, u.name as office, e.taken_at
                        from finding_evidence l join finding f using (finding_id) join evidence e using (evidence_id)
                        join campaign c using (campaign_id) join unit u on u.unit_id = coalesce(c.lead_unit_id, c.zone_unit_id)
                        where l.evidence_id = :evidence order by f.finding_id limit 1
                        """).param("evidence", evidence).query(Shown.class).optional();
    }
}
