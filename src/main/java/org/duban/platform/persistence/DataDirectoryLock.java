package org.duban.platform.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** The right of one process to a data directory, which the operating system takes back even after {@code kill -9}. */
@RequiredArgsConstructor(access = AccessLevel.PRIVATE)
final class DataDirectoryLock implements AutoCloseable {

    // Closing any channel of a file drops this process's lock on it, so a second try from within must not open one.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();
    // Far behind the content: a locked region cannot be read on Windows, and the process id is to be read.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path directory;
    private final FileChannel channel;

    static DataDirectoryLock acquire(Path dataDirectory) {
        Path directory = existing(dataDirectory);
        Path file = directory.resolve("duban.lock");
        if (!HELD_HERE.add(directory)) {
            throw CannotStart.locked(directory, " in this very process");
        }
        try {
            return new DataDirectoryLock(directory, locked(directory, file));
        } catch (IOException e) {
            HELD_HERE.remove(directory);
            throw CannotStart.unusable(directory, e);
        } catch (CannotStart e) {
            HELD_HERE.remove(directory);
            throw e;
        }
    }

    private static Path existing(Path directory) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw CannotStart.notADirectory(directory);
        }
        try {
            return Files.createDirectories(directory).toRealPath();
        } catch (IOException e) {
            throw CannotStart.unusable(directory, e);
        }
    }

    private static FileChannel locked(Path directory, Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            @Nullable FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw CannotStart.locked(directory, holder(file));
            }
            String processId = Long.toString(ProcessHandle.current().pid());
            channel.truncate(0).write(ByteBuffer.wrap(processId.getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static String holder(Path file) {
        try {
            return " (process %s)".formatted(Files.readString(file).strip());
        } catch (IOException e) {
            return "";
        }
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(directory);
        }
    }
}
