package org.duban.platform.persistence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

/** The server process of a cluster: started, found again, stopped. */
@Slf4j
@RequiredArgsConstructor
final class PostgresServer {

    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);
    // Replaying the log after a crash takes its time; a server that gives up is noticed at once.
    private static final String START_SECONDS = "900";
    private static final String STOP_SECONDS = "60";

    private final Cluster cluster;
    private final PostgresPrograms programs;

    /** Starts the server on a free port and answers that port. */
    int start(Map<String, String> settings) {
        String reason = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = freePort();
            cluster.configure(port, settings);
            programs.user().own(cluster.data());
            Optional<String> failure = tryStart();
            if (failure.isEmpty()) {
                return port;
            }
            reason = failure.get();
            if (!passes(reason) || !pause()) {
                break;
            }
        }
        cluster.refuseFullDisk();
        throw CannotStart.serverFailed(reason, cluster.log());
    }

    private Optional<String> tryStart() {
        Path first = cluster.log().resolve("start.log");
        try {
            Files.deleteIfExists(first);
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
        PostgresPrograms.Outcome outcome = programs.run(
                "pg_ctl",
                List.of("start", "-w", "-t", START_SECONDS, "-D", cluster.data().toString(), "-l", first.toString()));
        return outcome.success() ? Optional.empty() : Optional.of(reason(outcome));
    }

    // The last words are in the first log, or, once the server writes its own, in the newest.
    private String reason(PostgresPrograms.Outcome outcome) {
        try (Stream<Path> logs = Files.list(cluster.log())) {
            Optional<Path> newest = logs.filter(log ->
                            log.toString().endsWith(".log") && log.toFile().length() > 0)
                    .max(Comparator.comparing(log -> log.toFile().lastModified()));
            if (newest.isPresent()) {
                return Cluster.reason(Files.readString(newest.get(), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            log.debug("No log to read", e);
        }
        return outcome.lastLine();
    }

    // Another program was faster at the port; processes of a killed server are still leaving.
    private static boolean passes(String reason) {
        return reason.contains("TCP/IP sockets")
                || reason.contains("could not bind")
                || reason.contains("shared memory block");
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw CannotStart.serverFailed(e.toString(), Path.of("."));
        }
    }

    /** Stops the server that a killed Duban left behind; its successor has the current programs and settings. */
    void stopOrphan() {
        Path pidFile = cluster.data().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> process = process(pidFile);
        if (process.filter(PostgresServer::isPostgres).isPresent()) {
            log.info("Stopping the database server that an earlier run left behind 正在停止上次遗留的数据库进程");
            stop();
        } else if (process.isPresent()) {
            // After a reboot the number belongs to a stranger, and PostgreSQL would take it for a running server.
            delete(pidFile);
        }
    }

    private static Optional<ProcessHandle> process(Path pidFile) {
        try (Stream<String> lines = Files.lines(pidFile, StandardCharsets.ISO_8859_1)) {
            return lines.findFirst().map(String::strip).flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(true);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw CannotStart.unusable(file, e);
        }
    }

    /** Stops the server; one that does not obey is cut off, which costs a recovery but no data. */
    void stop() {
        if (!stop("fast") && !stop("immediate")) {
            throw CannotStart.serverFailed("the running server does not stop", cluster.log());
        }
    }

    private boolean stop(String mode) {
        return programs.run(
                        "pg_ctl",
                        List.of(
                                "stop",
                                "-w",
                                "-t",
                                STOP_SECONDS,
                                "-m",
                                mode,
                                "-D",
                                cluster.data().toString()))
                .success();
    }
}
