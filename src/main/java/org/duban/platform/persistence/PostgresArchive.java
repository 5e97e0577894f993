package org.duban.platform.persistence;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL programs for one platform, packed on the class path. */
record PostgresArchive(URL location) {

    private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar");
    private static final int EXECUTABLE = 0100;

    static PostgresArchive forThisMachine() {
        return forMachine(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static PostgresArchive forMachine(String os, String architecture) {
        String name = "/postgres-%s-%s.txz".formatted(system(os), processor(architecture));
        URL location = PostgresArchive.class.getResource(name);
        if (location == null) {
            throw CannotStart.noArchive(os + " " + architecture);
        }
        return new PostgresArchive(location);
    }

    private static String system(String os) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String processor(String architecture) {
        return switch (architecture.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> architecture;
        };
    }

    /** Unpacks once, under a name that changes with the content, and all or nothing. */
    Path unpackUnder(Path parent) {
        try {
            Path home = parent.resolve(version() + "-" + digest());
            if (!Files.isDirectory(home)) {
                Path unfinished = parent.resolve(home.getFileName() + ".unpacking");
                FileSystemUtils.deleteRecursively(unfinished);
                unpack(Files.createDirectories(unfinished));
                flushToDisk(unfinished);
                Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            }
            return home;
        } catch (IOException e) {
            throw CannotStart.unusable(parent, e);
        }
    }

    private String version() {
        Matcher matcher = VERSION.matcher(location.toString());
        return matcher.find() ? matcher.group(1) : "postgresql";
    }

    private String digest() throws IOException {
        try (InputStream content = location.openStream();
                DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest(), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private void unpack(Path target) throws IOException {
        try (InputStream packed = new BufferedInputStream(location.openStream());
                TarArchiveInputStream entries = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("Archive entry outside of the archive: " + entry.getName());
                }
                write(entry, entries, path);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & EXECUTABLE) != 0 && !path.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make executable: " + path);
        }
    }

    // After a power cut the finished name must not lead to unfinished files. One flush of the disk is some hundred
    // times cheaper than one for each of a thousand files, but Java has none.
    private static void flushToDisk(Path directory) throws IOException {
        if (File.separatorChar != '\\' && (runs("sync", "-f", directory.toString()) || runs("sync"))) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory).filter(Files::isRegularFile)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    private static boolean runs(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
