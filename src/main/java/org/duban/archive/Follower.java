package org.duban.archive;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Sends a file on while it is still being written, at its receiver's pace: whoever writes does not wait for the receiver, and the
 * receiver, or what stands before it, does not think for minutes that nothing comes.
 */
final class Follower implements AutoCloseable {

    private static final int PIECE = 64 * 1024;
    private static final long PAUSE_MILLIS = 200;

    private final Path file;
    private final OutputStream receiver;
    private final FutureTask<Void> following = new FutureTask<>(this::follow);
    private final Thread thread = new Thread(following, "archive-follower");
    private volatile boolean complete;

    Follower(Path file, OutputStream receiver) {
        this.file = file;
        this.receiver = receiver;
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until the file, of which all is written now, is sent. */
    void finish() throws IOException {
        complete = true;
        try {
            following.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException gone ? gone : new IOException(failed.getCause());
        }
    }

    private Void follow() throws IOException, InterruptedException {
        var piece = new byte[PIECE];
        try (var written = Files.newInputStream(file)) {
            while (true) {
                // Asked before the last look: what is written between the two is found by the next one.
                var last = complete;
                var read = written.read(piece);
                if (read > 0) {
                    receiver.write(piece, 0, read);
                } else if (last) {
                    return null;
                } else {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        }
    }

    /** The receiver is left alone from then on: it is somebody else's, who may be given back to others. */
    @Override
    public void close() throws IOException {
        following.cancel(true);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
