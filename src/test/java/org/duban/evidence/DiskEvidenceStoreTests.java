package org.duban.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskEvidenceStoreTests {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path root;

    private DiskEvidenceStore store;

    @BeforeEach
    void open() {
        store = new DiskEvidenceStore(root.resolve("data/evidence"));
    }

    @Test
    void keepsContentUnderItsFingerprint() throws IOException {
        var stored = put("abc");

        assertThat(stored).isEqualTo(new StoredContent(new Sha256(ABC), 3));
        assertThat(root.resolve("data/evidence/ba/78/" + ABC)).hasContent("abc");
        assertThat(store.exists(stored.sha256())).isTrue();
        assertThat(store.open(stored.sha256())).hasContent("abc");
    }

    @Test
    void doesNotHaveWhatWasNeverStored() {
        assertThat(store.exists(new Sha256(ABC))).isFalse();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.open(new Sha256(ABC)));
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
    void takesTheSameContentFromManyAtOnce() throws Exception {
        var people = Executors.newFixedThreadPool(8);
        Callable<StoredContent> upload = () -> put("abc");

        var stored = people.invokeAll(
                IntStream.range(0, 64).mapToObj(person -> upload).toList());

        for (var content : stored) {
            assertThat(content.get()).isEqualTo(new StoredContent(new Sha256(ABC), 3));
        }
        people.shutdown();
        assertThat(filesBelowRoot()).containsExactly(root.resolve("data/evidence/ba/78/" + ABC));
    }

    @Test
    void leavesNothingOfAnUploadThatBreaksOff() {
        var broken = new InputStream() {
            private int left = 10_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("Connection reset");
                }
                return 'x';
            }
        };

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.put(broken));
        assertThat(filesBelowRoot()).isEmpty();
    }

    @Test
    void removesOnlyWhatOldUploadsHaveLeftBehind() throws IOException {
        put("abc");
        var incoming = root.resolve("data/evidence/incoming");
        var old = Files.createFile(incoming.resolve("incoming-1.part"));
        var running = Files.createFile(incoming.resolve("incoming-2.part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2026-11-19T00:00:00Z")));
        Files.setLastModifiedTime(running, FileTime.from(Instant.parse("2026-11-21T00:00:00Z")));

        store.removeLeftovers(Instant.parse("2026-11-20T00:00:00Z"));

        assertThat(filesBelowRoot()).containsExactlyInAnyOrder(running, root.resolve("data/evidence/ba/78/" + ABC));
    }

    private StoredContent put(String content) throws IOException {
        return store.put(new ByteArrayInputStream(Photos.text(content)));
    }

    private Iterable<Path> filesBelowRoot() {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
