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
import org.springframework.util.unit.DataSize;

/** The directory of archives that wait to be opened: uploaded ones, and large ones that an administrator put there. */
@Component
public class Archives {

    private static final String ENDING = ".zip";
    private static final int LONGEST = 100;

    private final Path directory;
    private final DataSize mostUnfolded;

    Archives(
            @Value("${duban.data-dir}") String dataDir,
            @Value("${duban.archive.max-unfolded:50GB}") DataSize mostUnfolded) {
        this.directory = Path.of(dataDir, "archives");
        this.mostUnfolded = mostUnfolded;
    }

    /**
     * A file that waits.
     *
     * @param name what whoever uploaded it calls it; else as the file
     */
    public record Waiting(String file, String name, long size, Instant since) {}

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
            var label = label(file);
            var name = file.getFileName().toString();
            return new Waiting(
                    name,
                    Files.exists(label) ? Files.readString(label) : name,
                    Files.size(file),
                    Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts it there under a name of our own, since names of files from elsewhere may mean something here.
     *
     * @param name what whoever uploads it calls it, to be read only
     * @return the file
     */
    public String put(String name, InputStream content) throws IOException {
        Files.createDirectories(directory);
        var file = directory.resolve(Uuids.next() + ENDING);
        var aside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.copy(content, aside);
            Files.writeString(label(file), readable(name, file));
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
        return file.getFileName().toString();
    }

    private static String readable(String name, Path file) {
        var words = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        return words.isEmpty()
                ? file.getFileName().toString()
                : words.substring(
                        0, words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length()))));
    }

    /** What lies beside an upload and says its name. */
    private static Path label(Path file) {
        return file.resolveSibling(file.getFileName() + ".name");
    }

    /**
     * A file that lies directly in the directory.
     *
     * @throws ArchiveNotFound where there is none
     */
    public Waiting require(String file) {
        return list().stream()
                .filter(waiting -> waiting.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new ArchiveNotFound(file));
    }

    Path path(String file) {
        return directory.resolve(require(file).file());
    }

    /** How much of an archive is taken, unfolded. */
    DataSize mostUnfolded() {
        return mostUnfolded;
    }

    /** An upload has served its turn; what an administrator put here stays. */
    public void discardUpload(String file) throws IOException {
        if (Files.exists(label(path(file)))) {
            remove(file);
        }
    }

    public void remove(String file) throws IOException {
        var path = path(file);
        Files.deleteIfExists(path);
        Files.deleteIfExists(label(path));
    }
}
