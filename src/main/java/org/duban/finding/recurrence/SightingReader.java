package org.duban.finding.recurrence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingDetails.Photo;
import org.duban.finding.FindingGate;
import org.duban.finding.FindingId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads when an open finding was seen again. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class SightingReader {

    private final FindingGate gate;
    private final SecretRounds secrets;
    private final JdbcClient jdbc;

    private record Row(
            UUID id,
            UUID findingId,
            Instant seenAt,
            String seenByName,
            @Nullable UUID inspectionId,
            @Nullable String comment) {}

    private record Shown(
            UUID sightingId,
            UUID id,
            String fileName,
            String kind,
            @Nullable Instant takenAt) {

        Photo photo() {
            return new Photo(id, "SEEN", 0, fileName, kind, takenAt);
        }
    }

    /** The latest first; units do not see what an unannounced round saw, until it is released. */
    public List<SightingRow> of(FindingId id, SignedIn reader) {
        gate.open(id, reader);
        var photos = photos(id);
        return jdbc.sql("""
                        select s.sighting_id as id, s.finding_id, s.seen_at, a.display_name as seen_by_name, s.inspection_id,
                               s.comment
                        from finding_sighting s join account a on a.account_id = s.seen_by
                        where s.finding_id = :id order by s.seen_at desc, s.sighting_id
                        """).param("id", id.value()).query(Row.class).list().stream()
                .filter(row -> secrets.mayKnow(row.inspectionId(), reader))
                .map(row -> sighting(row, photos))
                .toList();
    }

    private static SightingRow sighting(Row row, List<Shown> photos) {
        return new SightingRow(
                row.id(),
                row.findingId(),
                row.seenAt(),
                row.seenByName(),
                row.inspectionId(),
                row.comment(),
                photos.stream()
                        .filter(photo -> photo.sightingId().equals(row.id()))
                        .map(Shown::photo)
                        .toList());
    }

    private List<Shown> photos(FindingId id) {
        return jdbc.sql("""
                        select l.sighting_id, e.evidence_id as id, e.file_name, e.kind, e.taken_at
                        from finding_sighting s join finding_sighting_evidence l using (sighting_id)
                        join evidence e using (evidence_id)
                        where s.finding_id = :id order by l.position
                        """).param("id", id.value()).query(Shown.class).list();
    }
}
