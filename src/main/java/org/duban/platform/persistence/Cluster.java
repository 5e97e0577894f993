package org.duban.platform.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.util.FileSystemUtils;

/** The files of the embedded database: its data, its log and its password. */
@Slf4j
@RequiredArgsConstructor
final class Cluster {

    private static final int BUILTIN_LOCALE_SINCE = 17;
    // Chinese characters must count as letters, or neither regular expressions nor trigram search finds them; the
    // latter asks the
    // operating system, whatever the locale provider, and each system has another name for it.
    private static final List<String> LETTERS = List.of("C.UTF-8", "en_US.UTF-8", "zh_CN.UTF-8", "en-US");
    private static final long NEEDED_MEGABYTES = 200;
    private static final String SETTINGS_FILE = "duban.conf";
    // Durability first: what is acknowledged survives a power cut. Reachable from this machine only.
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("work_mem", "16MB"),
            Map.entry("maintenance_work_mem", "128MB"),
            Map.entry("jit", "off"),
            // Disks are solid and what is asked for is mostly in memory; a page asks for little, and often.
            Map.entry("random_page_cost", "1.1"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("timezone", "UTC"),
            Map.entry("logging_collector", "on"),
            Map.entry("log_directory", "../log"),
            Map.entry("log_filename", "postgresql-%a.log"),
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_rotation_age", "1d"),
            Map.entry("log_rotation_size", "0"));

    private final Path base;

    Path data() {
        return base.resolve("data");
    }

    Path log() {
        return base.resolve("log");
    }

    Path passwordFile() {
        return base.resolve("password");
    }

    boolean exists() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw CannotStart.passwordLost(passwordFile(), e);
        }
    }

    void refuseFullDisk() {
        long free = base.toFile().getUsableSpace() >> 20;
        if (free < (exists() ? 1 : NEEDED_MEGABYTES)) {
            throw CannotStart.diskFull(base, free);
        }
    }

    /** Makes the cluster at the first start; afterwards sees that these programs can read it. */
    void prepare(PostgresPrograms programs) {
        int ours = programs.majorVersion();
        try {
            Files.createDirectories(log());
            if (exists()) {
                refuseOtherMajor(ours);
            } else {
                create(programs, ours);
            }
        } catch (IOException e) {
            throw CannotStart.unusable(base, e);
        }
    }

    private void refuseOtherMajor(int ours) throws IOException {
        String found = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!found.equals(Integer.toString(ours))) {
            throw CannotStart.otherMajor(data(), found, ours);
        }
    }

    private void create(PostgresPrograms programs, int major) throws IOException {
        log.info("Creating the database in {} 正在创建数据库", data());
        writePassword();
        programs.user().own(base);
        Path unfinished = base.resolve("data.unfinished");
        initialise(programs, unfinished, major);
        Files.writeString(
                unfinished.resolve("postgresql.conf"),
                "\ninclude_if_exists = '%s'\n".formatted(SETTINGS_FILE),
                StandardOpenOption.APPEND);
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(PostgresPrograms programs, Path target, int major) throws IOException {
        PostgresPrograms.Outcome outcome = new PostgresPrograms.Outcome(false, "");
        for (String letters : LETTERS) {
            FileSystemUtils.deleteRecursively(target);
            outcome = programs.run("initdb", initdb(target, major, letters));
            if (outcome.success()) {
                return;
            }
            if (!outcome.output().contains("invalid locale")
                    && !outcome.output().contains("encoding mismatch")) {
                break;
            }
        }
        FileSystemUtils.deleteRecursively(target);
        refuseFullDisk();
        throw CannotStart.serverFailed(reason(outcome.output()), programs.workspace());
    }

    private List<String> initdb(Path directory, int major, String letters) {
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + directory,
                "--username=" + EmbeddedPostgres.SUPERUSER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--data-checksums",
                "--locale=C",
                "--lc-ctype=" + letters));
        if (major >= BUILTIN_LOCALE_SINCE) {
            arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        }
        return arguments;
    }

    private void writePassword() throws IOException {
        if (Files.exists(passwordFile())) {
            return;
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.createFile(passwordFile(), ownerOnly());
        Files.writeString(passwordFile(), HexFormat.of().formatHex(random));
    }

    private FileAttribute<?>[] ownerOnly() {
        return base.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Writes the server's settings; what an administrator sets with {@code alter system} goes over them. */
    void configure(int port, Map<String, String> others) {
        Map<String, String> settings = new TreeMap<>(SETTINGS);
        settings.putAll(others);
        settings.put("port", Integer.toString(port));
        String text = settings.entrySet().stream()
                .map(setting -> "%s = '%s'\n".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining());
        try {
            Files.writeString(data().resolve(SETTINGS_FILE), "# Written at each start by Duban.\n" + text);
        } catch (IOException e) {
            throw CannotStart.unusable(data(), e);
        }
    }

    static String reason(String output) {
        return output.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                .reduce((first, second) -> second)
                .orElseGet(() -> new PostgresPrograms.Outcome(false, output).lastLine());
    }
}
