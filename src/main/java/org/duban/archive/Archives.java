package org.duban.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.duban.shared.Uuids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The directory of archives that wait to be opened: uploaded ones, and large ones that an administrator put there. */
@Component
public class Archives {

    private static final String ENDING = ".zip";

    private final Path directory;

    Archives(@Value("${duban.data-dir}") String dataDir) {
        this.directory = Path.of(dataDir, "archives");
    }

    /** A file that waits. */
    public record Waiting(String name, long size, Instant since) {}

    /** The latest first. */
    public List<Waiting> list() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .map(Archives::waiting)
                    .sorted(Comparator.comparing(Waiting::since).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Waiting waiting(Path file) {
        try {
            return new Waiting(
                    file.getFileName().toString(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts it there under a name of our own, since names of files from elsewhere may mean something here. */
    public String put(InputStream content) throws IOException {
        Files.createDirectories(directory);
        var name = Uuids.next() + ENDING;
        var aside = directory.resolve(name + ".part");
        try {
            Files.copy(content, aside);
            Files.move(aside, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
        return name;
    }

    /** @throws ArchiveNotFound where there is none of the name directly in the directory */
    Path require(String name) {
        return list().stream()
                .filter(waiting -> waiting.name().equals(name))
                .findFirst()
                .map(waiting -> directory.resolve(waiting.name()))
                .orElseThrow(() -> new ArchiveNotFound(name));
    }

    public void remove(String name) throws IOException {
        Files.deleteIfExists(require(name));
    }
}
