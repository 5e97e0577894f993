package org.duban.evidence;

import static org.duban.shared.Instants.utc;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.duban.evidence.Verifications.Verification;
import org.duban.health.Condition;
import org.duban.health.HealthCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Whether evidence can be taken in, and whether anybody has looked lately that what was taken in is still whole. */
@Component
@Order(45)
@RequiredArgsConstructor
class StorageCheck implements HealthCheck {

    private static final Duration MONTH = Duration.ofDays(30);
    /** Disks lose bits in silence; a copy that is still whole must not be older than the backups that are kept. */
    private static final Duration UNVERIFIED = Duration.ofDays(92);

    private static final String LOOK = """
            select count(*) as files, coalesce(sum(size), 0) as bytes, min(uploaded_at) as since,
                   coalesce(sum(size) filter (where uploaded_at > :month), 0) as lately
            from evidence
            """;

    private final EvidenceStore store;
    private final EvidenceProperties properties;
    private final Verifications verifications;
    private final JdbcClient jdbc;
    private final Clock clock;

    private record Reading(long files, long bytes, @Nullable Instant since, long lately) {}

    @Override
    public String name() {
        return "storage";
    }

    @Override
    public String path() {
        return "/settings#group-EVIDENCE";
    }

    @Override
    public Condition look() {
        var now = clock.instant();
        var reading = jdbc.sql(LOOK)
                .param("month", utc(now.minus(MONTH)))
                .query(Reading.class)
                .single();
        var verified = verifications.last();
        return condition(reading, verified, now.minus(UNVERIFIED))
                .with("store", properties.store().name().toLowerCase(Locale.ROOT))
                .with("files", reading.files())
                .with("size", DataSize.ofBytes(reading.bytes()))
                .with("month", DataSize.ofBytes(reading.lately()))
                .with("verified", verified.map(Verification::verifiedAt).orElse(null));
    }

    private Condition condition(Reading reading, Optional<Verification> verified, Instant longAgo) {
        try {
            store.requireWritable();
        } catch (IOException refused) {
            return Condition.trouble("refused", String.valueOf(refused.getMessage()));
        }
        var faults = verified.map(Verification::faults).orElse(0L);
        if (faults > 0) {
            return Condition.trouble("damaged", faults);
        }
        var since = verified.map(Verification::verifiedAt).orElse(reading.since());
        return since != null && since.isBefore(longAgo) ? Condition.watch("unverified") : Condition.good("working");
    }
}
