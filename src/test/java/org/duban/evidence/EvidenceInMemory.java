package org.duban.evidence;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.util.unit.DataSize;

/** The evidence feature without a database; the files are real. */
public final class EvidenceInMemory {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private EvidenceInMemory() {}

    public static EvidenceService below(Path root) {
        return below(root, new DiskEvidenceStore(root));
    }

    static EvidenceService below(Path root, EvidenceStore store) {
        var decoder = new ImageDecoder();
        var metadata = new PhotoMetadataReader(CLOCK);
        var properties = new EvidenceProperties(DataSize.ofMegabytes(1), 100, StoreKind.DISK, null, null);
        return new EvidenceService(
                new Rows(),
                store,
                new Examiner(properties, new ContentSniffer(), decoder, metadata),
                new Thumbnails(root.resolve("thumbnails"), store, decoder, metadata),
                new NoHashes(),
                CLOCK);
    }

    public static EvidenceCopies copiesBelow(Path root) {
        return new EvidenceCopies(
                root.resolve("thumbnails"), new DiskEvidenceStore(root), new PhotoMetadataReader(CLOCK));
    }

    private static final class NoHashes extends PhotoHashes {

        NoHashes() {
            super(null);
        }

        @Override
        void keep(Sha256 sha256, Optional<PerceptualHash> hash) {}
    }

    private static final class Rows implements EvidenceRepository {

        private final Map<EvidenceId, Evidence> rows = new ConcurrentHashMap<>();

        @Override
        public Evidence save(Evidence evidence) {
            if (rows.putIfAbsent(evidence.getId(), evidence) != null) {
                throw new DuplicateKeyException("evidence_pk");
            }
            return evidence;
        }

        @Override
        public Optional<Evidence> findById(EvidenceId id) {
            return Optional.ofNullable(rows.get(id));
        }

        @Override
        public List<Evidence> findAll(UUID[] ids) {
            return Arrays.stream(ids)
                    .distinct()
                    .map(EvidenceId::new)
                    .map(rows::get)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }
}
