package org.duban.evidence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contents that evidence names, each once, and the evidence that names them. */
@Component
@RequiredArgsConstructor
class EvidenceContents {

    private final JdbcClient jdbc;

    /** Evidence, and the name it came with. */
    record Named(String sha256, UUID evidenceId, String fileName) {}

    /** The next ones by their fingerprint, after the given one. */
    List<Sha256> after(@Nullable Sha256 last, int most) {
        return jdbc.sql("""
                        select distinct sha256 from evidence where sha256 > :last order by sha256 limit :most
                        """)
                .param("last", last == null ? "" : last.hex())
                .param("most", most)
                .query((row, number) -> new Sha256(row.getString(1)))
                .list();
    }

    List<Named> named(Collection<Sha256> contents) {
        return jdbc.sql("""
                        select sha256, evidence_id, file_name from evidence
                        where sha256 = any(:contents) order by sha256, evidence_id
                        """)
                .param("contents", contents.stream().map(Sha256::hex).toArray(String[]::new))
                .query(Named.class)
                .list();
    }
}
