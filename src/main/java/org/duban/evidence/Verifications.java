package org.duban.evidence;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When all contents were last read and compared with their fingerprints. */
@Component
@RequiredArgsConstructor
class Verifications {

    private final JdbcClient jdbc;
    private final Clock clock;

    record Verification(Instant verifiedAt, long faults) {}

    void note(EvidenceRound round) {
        jdbc.sql("""
                        insert into evidence_verification (verified_at, contents, bytes, faults)
                        values (:at, :contents, :bytes, :faults)
                        """)
                .param("at", utc(clock.instant()))
                .param("contents", round.getCount())
                .param("bytes", round.getBytes())
                .param("faults", round.getFaults().size())
                .update();
    }

    Optional<Verification> last() {
        return jdbc.sql("select verified_at, faults from evidence_verification order by verified_at desc limit 1")
                .query(Verification.class)
                .optional();
    }
}
