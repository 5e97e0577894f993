package org.duban.evidence;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where evidence lies: in the data directory, with the small pictures in a directory that may be lost. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

    @Bean
    EvidenceStore evidenceStore(@Value("${duban.data-dir}") String dataDir, Clock clock, MeterRegistry meters)
            throws IOException {
        var store = new DiskEvidenceStore(Path.of(dataDir, "evidence"));
        store.removeLeftovers(clock.instant().minus(LONGEST_UPLOAD));
        return new MeteredEvidenceStore(store, meters);
    }

    @Bean
    Thumbnails thumbnails(
            @Value("${duban.data-dir}") String dataDir,
            EvidenceStore store,
            ImageDecoder decoder,
            PhotoMetadataReader metadata) {
        return new Thumbnails(Path.of(dataDir, "evidence", "thumbnails"), store, decoder, metadata);
    }
}
