package org.duban.evidence;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where evidence lies; what is made of it is in a directory of this machine that may be lost. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    EvidenceStore evidenceStore(EvidenceStores stores, EvidenceProperties properties, MeterRegistry meters) {
        return new MeteredEvidenceStore(stores.open(properties.store()), meters);
    }

    @Bean
    Thumbnails thumbnails(
            @Value("${duban.data-dir}") String dataDir,
            EvidenceStore store,
            ImageDecoder decoder,
            PhotoMetadataReader metadata) {
        return new Thumbnails(directory(dataDir), store, decoder, metadata);
    }

    @Bean
    EvidenceCopies evidenceCopies(
            @Value("${duban.data-dir}") String dataDir, EvidenceStore store, PhotoMetadataReader metadata) {
        return new EvidenceCopies(directory(dataDir), store, metadata);
    }

    private static Path directory(String dataDir) {
        return Path.of(dataDir, "evidence", "thumbnails");
    }
}
