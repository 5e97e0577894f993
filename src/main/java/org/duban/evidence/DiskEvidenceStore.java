package org.duban.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;

/** The evidence store of one machine, or of several that share a volume: {@code ab/cd/abcd…} below one directory. */
@RequiredArgsConstructor
class DiskEvidenceStore implements EvidenceStore {

    private final Path root;

    @Override
    public StoredContent put(InputStream content) throws IOException {
        var digest = Sha256.digest();
        try (var file = new DurableFile(incoming())) {
            var size = content.transferTo(new DigestOutputStream(file.output(), digest));
            var stored = new StoredContent(Sha256.of(digest.digest()), size);
            file.moveTo(place(stored.sha256()));
            return stored;
        }
    }

    @Override
    public InputStream open(Sha256 sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    @Override
    public boolean exists(Sha256 sha256) {
        return Files.exists(place(sha256));
    }

    @Override
    public void remove(Sha256 sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    @Override
    public Optional<Path> directory() {
        return Optional.of(root);
    }

    @Override
    public void requireWritable() throws IOException {
        try (var file = new DurableFile(incoming())) {
            file.output().write(0);
        }
    }

    /** Removes what a machine that was switched off in the middle of an upload has left behind. */
    void removeLeftovers(Instant startedBefore) throws IOException {
        if (!Files.isDirectory(incoming())) {
            return;
        }
        try (var parts = Files.newDirectoryStream(incoming())) {
            for (var part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(startedBefore)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    Path place(Sha256 sha256) {
        return root.resolve(sha256.path());
    }

    private Path incoming() {
        return root.resolve("incoming");
    }
}
