package org.duban.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of an entry. Whoever forged it decides how long they are, and none is read that memory should not hold. */
final class Lines implements AutoCloseable {

    /** A template of an office, in hexadecimal digits, has 10 MB. */
    static final int LONGEST_ROW = 16 * 1024 * 1024;

    private static final int MOST_OF_PIECE = 1_000;
    private static final long LARGE_PIECE = 8 * 1024 * 1024;

    private final String entry;
    private final InputStream content;
    private final int longest;
    private final byte[] buffer = new byte[8 * 1024];
    private int at;
    private int end;
    private int length;

    /**
     * The lines of an entry.
     *
     * @param longest how many bytes one may have
     */
    Lines(String entry, InputStream content, int longest) {
        this.entry = entry;
        this.content = content;
        this.longest = longest;
    }

    /** As many of the next ones as are worth one statement; none at the end. */
    List<String> piece() throws IOException {
        var piece = new ArrayList<String>();
        var size = 0L;
        while (piece.size() < MOST_OF_PIECE && size < LARGE_PIECE) {
            var line = next();
            if (line == null) {
                break;
            }
            piece.add(line);
            size += length;
        }
        return piece;
    }

    /**
     * Null at the end.
     *
     * @throws ArchiveDamaged where it is longer than any of ours
     */
    @Nullable
    String next() throws IOException {
        if (isAtEnd()) {
            return null;
        }
        var line = new ByteArrayOutputStream();
        var ended = false;
        while (!ended && !isAtEnd()) {
            var from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            if (at - from > longest - line.size()) {
                throw new ArchiveDamaged(entry);
            }
            line.write(buffer, from, at - from);
            ended = at < end;
            at += ended ? 1 : 0;
        }
        length = line.size();
        return line.toString(StandardCharsets.UTF_8);
    }

    private boolean isAtEnd() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, content.read(buffer));
        }
        return at == end;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
