package org.duban.platform.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One installation of PostgreSQL's programs.
 *
 * @param directory where they lie
 * @param workspace where their output goes and they run
 * @param user who runs them
 */
record PostgresPrograms(Path directory, Path workspace, ServerUser user) {

    private static final Pattern VERSION = Pattern.compile("(\\d+)(?:\\.\\d+|\\w+)");

    /** What a program said, and whether it succeeded. */
    record Outcome(boolean success, String output) {

        String lastLine() {
            return output.lines().reduce((first, second) -> second).orElse("no output");
        }
    }

    int majorVersion() {
        Outcome outcome = run("pg_ctl", List.of("--version"));
        Matcher matcher = VERSION.matcher(outcome.output());
        if (!outcome.success() || !matcher.find()) {
            throw CannotStart.programsFail(outcome.lastLine());
        }
        return Integer.parseInt(matcher.group(1));
    }

    Outcome run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(user.command());
        command.add(directory.resolve(program).toString());
        command.addAll(arguments);
        // A file, not a pipe: the server keeps the latter open on some platforms and we would wait forever.
        Path output = workspace.resolve(program + ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(workspace.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            int exitCode = finish(builder.start());
            return new Outcome(
                    exitCode == 0,
                    Files.readString(output, StandardCharsets.ISO_8859_1).strip());
        } catch (IOException e) {
            return new Outcome(false, e.toString());
        }
    }

    // Stopping the server must not be cut short by the interrupt that started the shutdown.
    private static int finish(Process process) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
