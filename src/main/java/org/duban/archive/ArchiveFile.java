package org.duban.archive;

import static java.util.stream.Collectors.joining;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.duban.archive.Manifest.Rows;
import org.duban.evidence.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An archive as it lies on disk. Nothing of it is believed before its digests were reckoned anew. */
final class ArchiveFile implements AutoCloseable {

    private static final int MOST_OF_MANIFEST = 16 * 1024 * 1024;

    /** The names of our entries are much shorter, and a digest goes before each. */
    private static final int MOST_OF_SUM = 1_000;

    private static final String FILES = "evidence/";

    private final ZipFile zip;
    private final Manifest manifest;
    private final String digest;
    private final Unfolding unfolding;
    private final Map<String, Sha256> files = new LinkedHashMap<>();

    private ArchiveFile(ZipFile zip, Manifest manifest, String digest, Unfolding unfolding) {
        this.zip = zip;
        this.manifest = manifest;
        this.digest = digest;
        this.unfolding = unfolding;
    }

    /**
     * Opens what may be one.
     *
     * @param most how much of it is taken unfolded
     * @throws NotAnArchive where it is something else, or of a format that is not known here
     */
    static ArchiveFile open(Path file, DataSize most, JsonMapper json) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new NotAnArchive();
        }
        try {
            var entry = zip.getEntry(ArchiveWriter.MANIFEST);
            if (entry == null) {
                throw new NotAnArchive();
            }
            byte[] bytes;
            try (var in = zip.getInputStream(entry)) {
                bytes = in.readNBytes(MOST_OF_MANIFEST);
            }
            var tree = json.readTree(bytes);
            if (!Manifest.FORMAT.equals(tree.path("format").asString(""))) {
                throw new NotAnArchive();
            }
            var version = tree.path("formatVersion").asInt(0);
            if (version < 1 || version > Manifest.VERSION) {
                throw new FormatUnknown(version, Manifest.VERSION);
            }
            var digest = HexFormat.of().formatHex(ArchiveWriter.sha256().digest(bytes));
            var manifest = manifest(tree, json);
            return new ArchiveFile(zip, manifest, digest, new Unfolding(Files.size(file), manifest.bytes(), most));
        } catch (JacksonException | ZipException | EOFException unreadable) {
            zip.close();
            throw new NotAnArchive();
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }

    private static Manifest manifest(JsonNode tree, JsonMapper json) {
        Manifest manifest;
        try {
            manifest = json.treeToValue(tree, Manifest.class);
        } catch (DatabindException unfit) {
            throw new ManifestUnfit(unfit.getPath().stream()
                    .map(JacksonException.Reference::getPropertyName)
                    .filter(Objects::nonNull)
                    .collect(joining(".")));
        }
        var missing = manifest.firstMissing();
        if (missing != null) {
            throw new ManifestUnfit(missing);
        }
        return manifest;
    }

    Manifest manifest() {
        return manifest;
    }

    /** By which the whole can be told, as it was printed when it was made. */
    String digest() {
        return digest;
    }

    /** What is wrong with it: an entry that is missing, damaged or that nobody put there; null if nothing is. */
    @Nullable
    String firstDamage() throws IOException {
        var sums = zip.getEntry(ArchiveWriter.SUMS);
        if (sums == null
                || !manifest.sums().equals(digestOf(sums))
                || unfolding.unfolded() > (long) zip.size() * MOST_OF_SUM) {
            return ArchiveWriter.SUMS;
        }
        var expected = expected(sums);
        for (var entry : expected.entrySet()) {
            var found = zip.getEntry(entry.getKey());
            if (found == null || !entry.getValue().equals(digestOf(found))) {
                return entry.getKey();
            }
        }
        for (var entry : Collections.list(zip.entries())) {
            if (isFile(entry) && expected.containsKey(entry.getName())) {
                files.put(entry.getName(), new Sha256(expected.get(entry.getName())));
            }
            if (!expected.containsKey(entry.getName())
                    && !entry.getName().equals(ArchiveWriter.SUMS)
                    && !entry.getName().equals(ArchiveWriter.MANIFEST)) {
                return entry.getName();
            }
        }
        return null;
    }

    private Map<String, String> expected(ZipEntry sums) throws IOException {
        var expected = new LinkedHashMap<String, String>();
        try (var lines = new Lines(ArchiveWriter.SUMS, zip.getInputStream(sums), MOST_OF_SUM)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                var gap = line.indexOf("  ");
                if (gap > 0) {
                    expected.put(line.substring(gap + 2), line.substring(0, gap));
                }
            }
        }
        return expected;
    }

    private String digestOf(ZipEntry entry) throws IOException {
        var digest = ArchiveWriter.sha256();
        try (var in = new DigestInputStream(unfolding.bounded(entry, zip.getInputStream(entry)), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException | EOFException damaged) {
            return "";
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The entries that are photos and files, and which contents these are, once the digests were reckoned. */
    Map<String, Sha256> files() {
        return Collections.unmodifiableMap(files);
    }

    static boolean isFile(ZipEntry entry) {
        return entry.getName().startsWith(FILES);
    }

    static boolean isRows(ZipEntry entry) {
        return entry.getName().startsWith(Rows.DIRECTORY);
    }

    /** What the photos and files come to, once the digests were reckoned. */
    DataSize sizeOfFiles() {
        return DataSize.ofBytes(unfolding.files());
    }

    /** What the rows come to, once the digests were reckoned. */
    DataSize sizeOfRows() {
        return DataSize.ofBytes(unfolding.rows());
    }

    /** The content of an entry; it is one that was found to be there. */
    InputStream read(String entry) throws IOException {
        var found = zip.getEntry(entry);
        if (found == null) {
            throw new ArchiveDamaged(entry);
        }
        return zip.getInputStream(found);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
