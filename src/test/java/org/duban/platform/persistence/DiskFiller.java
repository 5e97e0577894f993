package org.duban.platform.persistence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duban.support.TestPostgres;

/** A process that starts a database on a small disk, fills the disk up, and starts it again. */
final class DiskFiller {

    // Never more than the small disk holds, should it after all not be the small disk.
    private static final int MOST_BLOCKS = 300 * 256;

    private DiskFiller() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        EmbeddedPostgresOptions options =
                EmbeddedPostgresOptions.in(Path.of(arguments[0])).withPrograms(TestPostgres.chosenPrograms());
        try {
            EmbeddedPostgres.start(options).close();
            fill(Path.of(arguments[0], "filler"));
            EmbeddedPostgres.start(options).close();
            out.println("started");
        } catch (CannotStart e) {
            out.println(e.getMessage());
        }
    }

    private static void fill(Path file) {
        byte[] block = new byte[4096];
        try (OutputStream stream = Files.newOutputStream(file)) {
            for (int written = 0; written < MOST_BLOCKS; written++) {
                stream.write(block);
            }
        } catch (IOException full) {
            // That is what it is for.
        }
    }
}
