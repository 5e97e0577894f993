package org.duban.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import lombok.RequiredArgsConstructor;

/** The evidence store of one machine, or of several that share a volume: {@code ab/cd/abcd…} below one directory. */
@RequiredArgsConstructor
class DiskEvidenceStore implements EvidenceStore {

    private final Path root;

    @Override
    public StoredContent put(InputStream content) throws IOException {
        var digest = sha256();
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
        var hex = sha256.hex();
        return root.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }

    private Path incoming() {
        return root.resolve("incoming");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
