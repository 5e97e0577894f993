package org.duban.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.util.StreamUtils;

/**
 * Writes an archive entry by entry and reckons the digest of each on its way. The digests lie in a file meanwhile, as there may
 * be more than memory should hold; in the archive they are an entry that {@code sha256sum -c} reads.
 */
final class ArchiveWriter implements AutoCloseable {

    static final String SUMS = "SHA256SUMS";
    static final String MANIFEST = "manifest.json";

    private final ZipOutputStream zip;
    private final Path aside;
    private final OutputStream sums;

    ArchiveWriter(OutputStream out) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.aside = Files.createTempFile("archive-", ".sums");
        this.sums = new BufferedOutputStream(Files.newOutputStream(aside));
    }

    @FunctionalInterface
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    void add(String name, Content content) throws IOException {
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        write(name, content);
    }

    /** What is compressed already, such as photos. */
    void addAsItIs(String name, Content content) throws IOException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        write(name, content);
    }

    private void write(String name, Content content) throws IOException {
        sums.write("%s  %s\n".formatted(entry(name, content), name).getBytes(StandardCharsets.UTF_8));
    }

    /** Ends with the list of the digests. */
    String addSums() throws IOException {
        sums.close();
        return entry(SUMS, out -> Files.copy(aside, out));
    }

    /** The digest of the manifest stands for the whole: it names that of the list, and the list those of all entries. */
    String addManifest(byte[] manifest) throws IOException {
        var digest = entry(MANIFEST, out -> out.write(manifest));
        zip.finish();
        return digest;
    }

    private String entry(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var digest = sha256();
        content.writeTo(new DigestOutputStream(StreamUtils.nonClosing(zip), digest));
        zip.closeEntry();
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        sums.close();
        Files.deleteIfExists(aside);
    }
}
