package org.duban.document;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.document.paper.Paper;
import org.duban.document.paper.Photo;
import org.duban.document.paper.PhotoCopies;
import org.duban.evidence.EvidenceService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Photos as papers show them: with the office, the number of the finding, and when it was taken, where that is known. They are
 * drawn into the copy alone; what was handed in is never touched.
 */
@Component
public class MarkedPhotos implements PhotoCopies {

    private static final DateTimeFormatter TAKEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** The first finding that each was handed in for, and how the papers of its office look. */
    private static final String SHOWN = """
            select distinct on (l.evidence_id) l.evidence_id, f.number, u.name as office, e.taken_at, s.settings::text as settings
            from finding_evidence l join finding f using (finding_id) join evidence e using (evidence_id)
            join campaign c using (campaign_id) join unit u on u.unit_id = coalesce(c.lead_unit_id, c.zone_unit_id)
            left join document_stationery s using (campaign_id)
            where l.evidence_id = any(:evidence) order by l.evidence_id, f.finding_id
            """;

    private final PhotoCopies plain;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    MarkedPhotos(EvidenceService evidence, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.plain = PhotoCopies.plain(evidence);
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What a photo shows: a finding of a campaign. */
    private record Shown(
            UUID evidenceId,
            String number,
            String office,
            @Nullable Instant takenAt,
            @Nullable String settings) {}

    @Override
    public byte[] of(UUID evidence) {
        return marked(Set.of(evidence)).of(evidence);
    }

    @Override
    public PhotoCopies on(Paper paper) {
        return marked(paper.photos().map(Photo::evidence).collect(Collectors.toSet()));
    }

    private PhotoCopies marked(Set<UUID> evidence) {
        var known = evidence.isEmpty() ? Map.<UUID, Shown>of() : shown(evidence);
        return id -> {
            var copy = plain.of(id);
            var shown = known.get(id);
            return shown == null ? copy : mark(copy, shown);
        };
    }

    private Map<UUID, Shown> shown(Set<UUID> evidence) {
        return jdbc.sql(SHOWN).param("evidence", evidence.toArray(UUID[]::new)).query(Shown.class).list().stream()
                .collect(Collectors.toMap(Shown::evidenceId, Function.identity()));
    }

    private byte[] mark(byte[] copy, Shown shown) {
        var settings = Stationery.read(shown.settings(), json);
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
}
