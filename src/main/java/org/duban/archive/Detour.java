package org.duban.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Leads into a file what must not wait for its receiver, until it is released: then this goes on its way, and all that comes after
 * it goes there at once. A file of its own would have to be packed a second time; so both are the one stream of the archive.
 */
final class Detour extends OutputStream {

    private final Path file;
    private final OutputStream aside;
    private OutputStream out;

    Detour(Path file) throws IOException {
        this.file = file;
        this.aside = new BufferedOutputStream(Files.newOutputStream(file));
        this.out = aside;
    }

    void release(OutputStream receiver) throws IOException {
        aside.close();
        Files.copy(file, receiver);
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
        aside.close();
    }
}
