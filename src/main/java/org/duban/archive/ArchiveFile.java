package org.duban.archive;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An archive as it lies on disk. Nothing of it is believed before its digests were reckoned anew. */
final class ArchiveFile implements AutoCloseable {

    private static final int MOST_OF_MANIFEST = 16 * 1024 * 1024;

    private final ZipFile zip;
    private final Manifest manifest;
    private final String digest;

    private ArchiveFile(ZipFile zip, Manifest manifest, String digest) {
        this.zip = zip;
        this.manifest = manifest;
        this.digest = digest;
    }

    /** @throws NotAnArchive where it is something else, or of a format that is not known here */
    static ArchiveFile open(Path file, JsonMapper json) throws IOException {
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
            return new ArchiveFile(zip, json.treeToValue(tree, Manifest.class), digest);
        } catch (JacksonException | ZipException | EOFException unreadable) {
            zip.close();
            throw new NotAnArchive();
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
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
        if (sums == null || !manifest.sums().equals(digestOf(sums))) {
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
        try (var reader = new BufferedReader(new InputStreamReader(zip.getInputStream(sums), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
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
        try (var in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException | EOFException damaged) {
            return "";
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The entries that are photos and files. */
    List<String> files() {
        return Collections.list(zip.entries()).stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith("evidence/"))
                .toList();
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
