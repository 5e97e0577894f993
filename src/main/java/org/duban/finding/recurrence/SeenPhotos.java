package org.duban.finding.recurrence;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.duban.evidence.EvidenceId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the photos of sightings and of re-checks; that the person may show them has been seen to. */
@Component
@RequiredArgsConstructor
class SeenPhotos {

    private final JdbcTemplate jdbc;

    void ofSighting(SightingId sighting, List<EvidenceId> photos) {
        jdbc.batchUpdate(
                "insert into finding_sighting_evidence (sighting_id, evidence_id, position) values (?, ?, ?)",
                rows(sighting.value(), photos));
    }

    void ofRecheck(RecheckId recheck, List<EvidenceId> photos) {
        jdbc.batchUpdate(
                "insert into finding_recheck_evidence (recheck_id, evidence_id, position) values (?, ?, ?)",
                rows(recheck.value(), photos));
    }

    private static List<Object[]> rows(UUID of, List<EvidenceId> photos) {
        return IntStream.range(0, photos.size())
                .mapToObj(at -> new Object[] {of, photos.get(at).value(), at})
                .toList();
    }
}
