package org.duban.evidence;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** A file in the making: written aside, and at its place either whole and on the disk or not at all. */
final class DurableFile implements AutoCloseable {

    private static final boolean DIRECTORIES_CAN_BE_SYNCED = File.separatorChar == '/';

    private final Path aside;
    private final FileChannel channel;

    /** The directory must be in the file system of the place where the file is to go. */
    DurableFile(Path directory) throws IOException {
        createDirectories(directory);
        aside = Files.createTempFile(directory, "incoming-", ".part");
        channel = FileChannel.open(aside, StandardOpenOption.WRITE);
    }

    OutputStream output() {
        return Channels.newOutputStream(channel);
    }

    void moveTo(Path place) throws IOException {
        channel.force(true);
        channel.close();
        var directory = directoryOf(place);
        createDirectories(directory);
        Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        sync(directory);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(aside);
    }

    /** A new directory survives a power failure only once its parent is on the disk too. */
    private static void createDirectories(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        var parent = directoryOf(directory);
        createDirectories(parent);
        Files.createDirectories(directory);
        sync(parent);
    }

    private static Path directoryOf(Path place) {
        return Objects.requireNonNull(place.toAbsolutePath().getParent());
    }

    private static void sync(Path directory) throws IOException {
        if (DIRECTORIES_CAN_BE_SYNCED) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
