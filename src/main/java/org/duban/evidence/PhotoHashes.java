package org.duban.evidence;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pictures look like, by their contents. */
@Component
@RequiredArgsConstructor
class PhotoHashes {

    private final JdbcClient jdbc;

    /** A picture that nobody has looked at yet. */
    record Unknown(Sha256 sha256, EvidenceKind kind) {}

    /** Keeps also that there is nothing to tell of a picture. */
    void keep(Sha256 sha256, Optional<PerceptualHash> hash) {
        jdbc.sql("""
                        insert into evidence_hash (sha256, hash, bands) values (:sha256, :hash, cast(:bands as integer[]))
                        on conflict do nothing
                        """)
                .param("sha256", sha256.hex())
                .param("hash", hash.map(PerceptualHash::bits).orElse(null))
                .param("bands", hash.map(PerceptualHash::bands).orElse(null))
                .update();
    }

    List<Unknown> unknown(int most) {
        return jdbc
                .sql("""
                        select e.sha256, e.kind from evidence e
                        where e.kind <> 'PDF' and not exists (select from evidence_hash h where h.sha256 = e.sha256)
                        limit :most
                        """)
                .param("most", most)
                .query((row, number) ->
                        new Unknown(new Sha256(row.getString(1)), EvidenceKind.valueOf(row.getString(2))))
                .list()
                .stream()
                .distinct()
                .toList();
    }
}
