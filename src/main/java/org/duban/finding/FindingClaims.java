package org.duban.finding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.evidence.EvidenceClaims;
import org.duban.evidence.EvidenceId;
import org.duban.evidence.PhotoClaim;
import org.duban.evidence.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A finding's photos show its spot, or else its place; those of the repair and of later looks, after it was found. */
@Component
@RequiredArgsConstructor
class FindingClaims implements EvidenceClaims {

    private static final String CLAIMS = """
            select l.evidence_id, l.taken_after as after,
                   case when f.latitude is null then p.latitude else f.latitude end as latitude,
                   case when f.latitude is null then p.longitude else f.longitude end as longitude
            from finding_photo l join finding f using (finding_id) left join place p using (place_id)
            """;

    private final JdbcClient jdbc;

    private record Row(
            UUID evidenceId,
            @Nullable Instant after,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        PhotoClaim claim() {
            var place = latitude == null || longitude == null ? null : new Position(latitude, longitude);
            return new PhotoClaim(new EvidenceId(evidenceId), after, place);
        }
    }

    @Override
    public List<PhotoClaim> around(EvidenceId id) {
        return jdbc
                .sql(CLAIMS + " where l.finding_id in (select finding_id from finding_photo where evidence_id = :id)")
                .param("id", id.value())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::claim)
                .toList();
    }

    List<PhotoClaim> of(FindingId id) {
        return jdbc.sql(CLAIMS + " where l.finding_id = :id").param("id", id.value()).query(Row.class).list().stream()
                .map(Row::claim)
                .toList();
    }
}
