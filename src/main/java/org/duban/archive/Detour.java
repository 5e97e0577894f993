package org.duban.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Leads through a file what must not wait for its receiver, until it is released: from then on all goes there at once. A file of its
 * own would have to be packed a second time; so both are the one stream of the archive.
 */
final class Detour extends OutputStream {

    private final OutputStream aside;
    private final Follower follower;
    private final OutputStream receiver;
    private OutputStream out;

    Detour(Path file, OutputStream receiver) throws IOException {
        this.aside = new BufferedOutputStream(Files.newOutputStream(file));
        this.follower = new Follower(file, receiver);
        this.receiver = receiver;
        this.out = aside;
    }

    void release() throws IOException {
        aside.close();
        follower.finish();
        out = receiver;
    }

    @Override
    public void write(int single) throws IOException {
        out.write(single);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** The receiver is somebody else's, and stays open. */
    @Override
    public void close() throws IOException {
        try (follower) {
            aside.close();
        }
    }
}
