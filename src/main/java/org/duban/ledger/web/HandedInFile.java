package org.duban.ledger.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that was handed in, for as long as it is needed.
 *
 * @param name what its sender calls it
 */
record HandedInFile(String name, Path path) implements AutoCloseable {

    private static final int LONGEST_NAME = 200;

    static HandedInFile of(MultipartFile sent) {
        try {
            var path = Files.createTempFile("duban-ledger", ".tmp");
            sent.transferTo(path);
            return new HandedInFile(nameOf(sent), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some browsers send the whole path. */
    private static String nameOf(MultipartFile sent) {
        var name = Objects.requireNonNullElse(sent.getOriginalFilename(), "");
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
