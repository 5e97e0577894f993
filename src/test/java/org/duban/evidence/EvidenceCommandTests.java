package org.duban.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duban.platform.persistence.CannotStart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.util.unit.DataSize;

/** Moving all evidence into S3 and checking it, with the rows of the table made up. */
class EvidenceCommandTests {

    private static LocalS3Server server;

    private final List<Sha256> contents = new ArrayList<>();
    private final List<EvidenceRound> noted = new ArrayList<>();
    private final String bucket = "evidence-" + UUID.randomUUID();

    @TempDir
    Path data;

    private DiskEvidenceStore disk;
    private EvidenceStores stores;

    @BeforeAll
    static void startServer() {
        server = new LocalS3Server();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void fillTheDisk() throws IOException {
        disk = new DiskEvidenceStore(data.resolve("evidence"));
        stores = new EvidenceStores(data.toString(), server.bucket(bucket), Clock.systemUTC());
        for (var number : IntStream.range(0, 20).toArray()) {
            contents.add(disk.put(new ByteArrayInputStream(Photos.text("content " + number)))
                    .sha256());
        }
        contents.sort((one, other) -> one.hex().compareTo(other.hex()));
    }

    @Test
    void movesAllAndFindsAllWhole() throws IOException {
        assertThat(exitCode(EvidenceProperties.Command.MOVE, disk, StoreKind.S3))
                .isZero();

        assertThat(server.keys(bucket))
                .containsAll(contents.stream().map(Sha256::path).toList());
        assertThat(noted).isEmpty();
        assertThat(exitCode(EvidenceProperties.Command.VERIFY, stores.open(StoreKind.S3), null))
                .isZero();
        assertThat(noted).extracting(EvidenceRound::getCount).containsExactly(20L);
    }

    @Test
    void goesOnWhereItWasStopped() throws IOException {
        var target = stores.open(StoreKind.S3);
        var stopping = new Stopping(target, 7);

        assertThatIOException()
                .isThrownBy(() -> command(EvidenceProperties.Command.MOVE, disk, StoreKind.S3)
                        .move(stopping));
        var resumed = new Stopping(target, 20);
        var round = command(EvidenceProperties.Command.MOVE, disk, StoreKind.S3).move(resumed);

        assertThat(resumed.puts).isEqualTo(13);
        assertThat(round.getCount()).isEqualTo(20);
        assertThat(round.getFaults()).isEmpty();
    }

    @Test
    void listsWhatIsMissingOrDamagedAndMovesTheRest() throws IOException {
        Files.delete(disk.place(contents.get(3)));
        Files.writeString(disk.place(contents.get(5)), "something else");
        var target = stores.open(StoreKind.S3);

        var round = command(EvidenceProperties.Command.MOVE, disk, StoreKind.S3).move(target);

        assertThat(round.getFaults())
                .containsEntry(contents.get(3), EvidenceRound.Fault.MISSING)
                .containsEntry(contents.get(5), EvidenceRound.Fault.DAMAGED)
                .hasSize(2);
        assertThat(round.findings()).anyMatch(line -> line.startsWith("MISSING") && line.endsWith("照片 3.jpg"));
        assertThat(target.exists(contents.get(5))).isFalse();
        assertThat(server.keys(bucket)).hasSize(18 + 1);
        assertThat(exitCode(EvidenceProperties.Command.MOVE, disk, StoreKind.S3))
                .isOne();
    }

    @Test
    void findsWhatSomebodyElseChangedInTheBucket() throws IOException {
        exitCode(EvidenceProperties.Command.MOVE, disk, StoreKind.S3);
        server.overwrite(bucket, contents.get(0).path(), "content X");
        server.remove(bucket, contents.get(19).path());

        var round = command(EvidenceProperties.Command.VERIFY, stores.open(StoreKind.S3), null)
                .verify();

        assertThat(round.getFaults())
                .containsEntry(contents.get(0), EvidenceRound.Fault.DAMAGED)
                .containsEntry(contents.get(19), EvidenceRound.Fault.MISSING)
                .hasSize(2);
    }

    @Test
    void refusesToMoveIntoTheSameStore() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> exitCode(EvidenceProperties.Command.MOVE, disk, StoreKind.DISK))
                .withMessageContaining("duban.evidence.target");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> exitCode(EvidenceProperties.Command.MOVE, disk, null));
    }

    private int exitCode(EvidenceProperties.Command what, EvidenceStore from, @Nullable StoreKind target)
            throws IOException {
        var command = command(what, from, target);
        command.run(new DefaultApplicationArguments());
        return command.getExitCode();
    }

    private EvidenceCommand command(EvidenceProperties.Command what, EvidenceStore from, @Nullable StoreKind target) {
        var properties = new EvidenceProperties(DataSize.ofMegabytes(1), 100, StoreKind.DISK, what, target);
        return new EvidenceCommand(new Rows(), stores, from, properties, new Notes());
    }

    private final class Rows extends EvidenceContents {

        Rows() {
            super(null);
        }

        @Override
        List<Sha256> after(@Nullable Sha256 last, int most) {
            var first = last == null ? 0 : contents.indexOf(last) + 1;
            return contents.subList(first, Math.min(contents.size(), first + 6));
        }

        @Override
        List<Named> named(java.util.Collection<Sha256> asked) {
            return asked.stream()
                    .map(sha256 ->
                            new Named(sha256.hex(), UUID.randomUUID(), "照片 " + contents.indexOf(sha256) + ".jpg"))
                    .toList();
        }
    }

    private final class Notes extends Verifications {

        Notes() {
            super(null, null);
        }

        @Override
        void note(EvidenceRound round) {
            noted.add(round);
        }
    }

    /** A store whose machine is switched off after a number of contents. */
    private static final class Stopping implements EvidenceStore {

        private final EvidenceStore store;
        private final int most;
        private int puts;

        private Stopping(EvidenceStore store, int most) {
            this.store = store;
            this.most = most;
        }

        @Override
        public StoredContent put(InputStream content) throws IOException {
            if (puts == most) {
                throw new IOException("Switched off");
            }
            puts++;
            return store.put(content);
        }

        @Override
        public InputStream open(Sha256 sha256) throws IOException {
            return store.open(sha256);
        }

        @Override
        public boolean exists(Sha256 sha256) throws IOException {
            return store.exists(sha256);
        }

        @Override
        public void remove(Sha256 sha256) throws IOException {
            store.remove(sha256);
        }

        @Override
        public Optional<Path> directory() {
            return store.directory();
        }

        @Override
        public void requireWritable() throws IOException {
            store.requireWritable();
        }
    }
}
