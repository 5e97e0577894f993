package org.duban.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskEvidenceStoreTests extends EvidenceStoreContract {

    @TempDir
    Path root;

    private DiskEvidenceStore store;

    @Override
    EvidenceStore open() {
        store = new DiskEvidenceStore(root.resolve("data/evidence"));
        return store;
    }

    @Override
    Iterable<String> kept() {
        return filesBelow(root.resolve("data/evidence"));
    }

    @Override
    Iterable<String> leftAside() {
        return filesBelow(root.resolve("data/evidence/incoming"));
    }

    @Test
    void isWritableAndLeavesNoTraceOfTheTrial() throws IOException {
        store.requireWritable();

        assertThat(root.resolve("data/evidence/incoming")).isEmptyDirectory();
    }

    @Test
    void isNotWritableWhereTheDirectoryCannotBe() throws IOException {
        Files.createDirectories(root.resolve("data"));
        Files.writeString(root.resolve("data/evidence"), "in the way");

        assertThatExceptionOfType(IOException.class).isThrownBy(store::requireWritable);
    }

    @Test
    void removesOnlyWhatOldUploadsHaveLeftBehind() throws IOException {
        store.put(new ByteArrayInputStream(Photos.text("abc")));
        var incoming = root.resolve("data/evidence/incoming");
        var old = Files.createFile(incoming.resolve("incoming-1.part"));
        var running = Files.createFile(incoming.resolve("incoming-2.part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2026-11-19T00:00:00Z")));
        Files.setLastModifiedTime(running, FileTime.from(Instant.parse("2026-11-21T00:00:00Z")));

        store.removeLeftovers(Instant.parse("2026-11-20T00:00:00Z"));

        assertThat(kept()).containsExactlyInAnyOrder("incoming/incoming-2.part", "ba/78/" + ABC);
        assertThat(running).exists();
    }

    private static List<String> filesBelow(Path directory) {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
