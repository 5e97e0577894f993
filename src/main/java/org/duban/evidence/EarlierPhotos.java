package org.duban.evidence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what was handed in before a photo and is the same or looks like it, in one statement each however many are asked about. */
@Component
@RequiredArgsConstructor
class EarlierPhotos {

    private static final String SAME = """
            select e.evidence_id, b.evidence_id as earlier, 0 as distance
            from evidence e
            cross join lateral (
                select b.evidence_id from evidence b
                where b.sha256 = e.sha256 and (b.uploaded_at, b.evidence_id) < (e.uploaded_at, e.evidence_id)
                order by b.uploaded_at, b.evidence_id limit 1) b
            where e.evidence_id = any(:ids)
            """;

    /** Two photos of one spot, handed in together, look alike and may. */
    private static final String ALIKE = """
            with asked as (
                select * from unnest(cast(:ids as uuid[]), cast(:repaired as boolean[])) a (evidence_id, repaired)
            )
            select a.evidence_id, near.evidence_id as earlier, near.distance
            from asked a join evidence e using (evidence_id) join evidence_hash h using (sha256)
            cross join lateral (
                select b.evidence_id, bit_count((o.hash # h.hash)::bit(64)) as distance
                from evidence_hash o join evidence b using (sha256)
                where o.bands && hash_neighbours(h.bands)
                  and bit_count((o.hash # h.hash)::bit(64)) <= :alike
                  and o.sha256 <> h.sha256 and (b.uploaded_at, b.evidence_id) < (e.uploaded_at, e.evidence_id)
                  and not exists (select from asked s where s.evidence_id = b.evidence_id and s.repaired = a.repaired)
                order by 2, b.uploaded_at, b.evidence_id limit 1) near
            """;

    private final JdbcClient jdbc;

    /** An earlier photo, and in how many bits it looks different. */
    record Earlier(UUID evidenceId, UUID earlier, long distance) {}

    /** The first time that the same content was handed in. */
    List<Earlier> same(Collection<PhotoClaim> claims) {
        return jdbc.sql(SAME).param("ids", ids(claims)).query(Earlier.class).list();
    }

    /** The one that looks most like each. */
    List<Earlier> alike(Collection<PhotoClaim> claims) {
        return jdbc.sql(ALIKE)
                .param("ids", ids(claims))
                .param(
                        "repaired",
                        claims.stream().map(claim -> claim.after() != null).toArray(Boolean[]::new))
                .param("alike", PerceptualHash.ALIKE)
                .query(Earlier.class)
                .list();
    }

    private static UUID[] ids(Collection<PhotoClaim> claims) {
        return claims.stream().map(claim -> claim.id().value()).toArray(UUID[]::new);
    }
}
