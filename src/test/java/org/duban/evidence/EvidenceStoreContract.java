package org.duban.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every evidence store keeps to. */
abstract class EvidenceStoreContract {

    static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private EvidenceStore store;

    /** An empty store. */
    abstract EvidenceStore open();

    /** The paths of all that it holds. */
    abstract Iterable<String> kept();

    /** The files that wait until their fingerprint is known. */
    abstract Iterable<String> leftAside();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @Test
    void keepsContentUnderItsFingerprint() throws IOException {
        var stored = put("abc");

        assertThat(stored).isEqualTo(new StoredContent(new Sha256(ABC), 3));
        assertThat(kept()).containsExactly("ba/78/" + ABC);
        assertThat(store.exists(stored.sha256())).isTrue();
        try (var content = store.open(stored.sha256())) {
            assertThat(content).hasContent("abc");
        }
        assertThat(leftAside()).isEmpty();
    }

    @Test
    void givesBackEveryByteOfALargeContent() throws IOException {
        var large = new byte[9_000_001];
        new Random(1).nextBytes(large);

        var stored = store.put(new ByteArrayInputStream(large));

        assertThat(stored.size()).isEqualTo(large.length);
        try (var content = store.open(stored.sha256())) {
            assertThat(content.readAllBytes()).isEqualTo(large);
        }
    }

    @Test
    void doesNotHaveWhatWasNeverStored() throws IOException {
        assertThat(store.exists(new Sha256(ABC))).isFalse();
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store.open(new Sha256(ABC)));
    }

    @Test
    void forgetsAContentHoweverOftenItIsAsked() throws IOException {
        var stored = store.put(new ByteArrayInputStream(new byte[] {7, 7}));

        store.remove(stored.sha256());
        store.remove(stored.sha256());

        assertThat(store.exists(stored.sha256())).isFalse();
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
        assertThat(kept()).containsExactly("ba/78/" + ABC);
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

        assertThatIOException().isThrownBy(() -> store.put(broken));
        assertThat(kept()).isEmpty();
        assertThat(leftAside()).isEmpty();
    }

    @Test
    void isWritableAndCanStillBeAfterwards() throws IOException {
        store.requireWritable();
        store.requireWritable();

        assertThat(leftAside()).isEmpty();
    }

    private StoredContent put(String content) throws IOException {
        return store.put(new ByteArrayInputStream(Photos.text(content)));
    }
}
