package org.duban.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The contents that belong into an archive; in a file, as there may be more than memory should hold. */
final class ContentList implements AutoCloseable {

    private final Path file;
    private final BufferedWriter lines;
    private long count;
    private long bytes;

    ContentList(Path file) throws IOException {
        this.file = file;
        this.lines = Files.newBufferedWriter(file);
    }

    @FunctionalInterface
    interface Use {

        void accept(String sha256, String kind) throws IOException;
    }

    void add(String sha256, String kind, long size) {
        try {
            lines.write(sha256 + " " + kind + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        count++;
        bytes += size;
    }

    long count() {
        return count;
    }

    /** How large all of them are, as was noted when they were stored. */
    long bytes() {
        return bytes;
    }

    /** Goes through a list that is complete. */
    void each(Use use) throws IOException {
        lines.close();
        try (var written = Files.newBufferedReader(file)) {
            for (var line = written.readLine(); line != null; line = written.readLine()) {
                var gap = line.indexOf(' ');
                use.accept(line.substring(0, gap), line.substring(gap + 1));
            }
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
