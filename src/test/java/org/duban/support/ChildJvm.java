package org.duban.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A second process on the tests' class path, to be killed. */
public final class ChildJvm implements AutoCloseable {

    /** Longer than any child of ours is silent while it works, on however busy a machine. */
    private static final int PATIENCE_MINUTES = 4;

    private final Process process;
    /** What it has printed and nobody has read yet; nothing at the end. */
    private final BlockingQueue<Optional<String>> output = new LinkedBlockingQueue<>();

    private ChildJvm(Process process) {
        this.process = process;
        // A child whose output nobody takes stands still as soon as the pipe between us is full.
        var drain = new Thread(this::drain, "child-jvm-" + process.pid());
        drain.setDaemon(true);
        drain.start();
    }

    private void drain() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(Optional.of(line));
            }
        } catch (IOException closed) {
            // Whoever closes the child does not want to hear more of it.
        } finally {
            output.add(Optional.empty());
        }
    }

    public static ChildJvm start(Class<?> main, String... arguments) throws IOException {
        return start(List.of(), main, arguments);
    }

    /** Starts the class in a JVM whose command line follows the given words. */
    public static ChildJvm start(List<String> prefix, Class<?> main, String... arguments) throws IOException {
        // A class path on the command line may be longer than the system allows.
        Path options = Files.createTempFile("child-jvm", ".args");
        options.toFile().deleteOnExit();
        Files.writeString(
                options,
                "-Xmx512m -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -cp \"%s\""
                        .formatted(System.getProperty("java.class.path").replace("\\", "\\\\")));
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + options);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ChildJvm(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** The next line it prints, or null at the end. */
    public @Nullable String readLine() throws IOException {
        try {
            var next = output.poll(PATIENCE_MINUTES, TimeUnit.MINUTES);
            if (next == null) {
                close();
                throw new IllegalStateException("The child has printed nothing for minutes");
            }
            if (next.isEmpty()) {
                // The end stays the end, however often somebody asks.
                output.add(next);
            }
            return next.orElse(null);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** All that it still prints. */
    public String readAll() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = readLine(); line != null; line = readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    public long processId() {
        return process.pid();
    }

    public int exitCode() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The child does not end");
        }
        return process.exitValue();
    }

    /** Kills it as {@code kill -9} does, with no chance to clean up. */
    public void kill() throws InterruptedException {
        // Not through the process itself, which would close the output we still want to read.
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** Ends it as an administrator does, with the time it needs to clean up. */
    public void stop() {
        process.toHandle().destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
