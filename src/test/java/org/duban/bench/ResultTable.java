package org.duban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.extern.slf4j.Slf4j;

/** All results of a run, as the table that goes into docs/performance.md. */
@Slf4j
final class ResultTable {

    private static final Path FILE = Path.of("target", "performance.md");

    private final List<Result> results = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();

    void add(Result result) {
        log.info(line(result));
        results.add(result);
    }

    void add(Held memory) {
        log.info(line(memory));
        held.add(memory);
    }

    List<Record> broken() {
        return Stream.<Record>concat(
                        results.stream().filter(result -> !result.isKept()),
                        held.stream().filter(memory -> !memory.isKept()))
                .toList();
    }

    /** Shows it, and keeps it in a file. */
    void publish(String machine) throws IOException {
        var text = machine + "\n\n" + this;
        System.out.println(text);
        Files.writeString(FILE, text);
    }

    @Override
    public String toString() {
        return table("""
                        | what | statements | ours ms | bare ms | ratio | budget | kept |
                        |---|--:|--:|--:|--:|--:|---|
                        """, results.stream().map(ResultTable::line))
                + table("""

                        | what | ours MB | bare MB | ratio | budget | kept |
                        |---|--:|--:|--:|--:|---|
                        """, held.stream().map(ResultTable::line));
    }

    private static String table(String head, Stream<String> lines) {
        return lines.collect(Collectors.joining("\n", head, "\n"));
    }

    private static String line(Result result) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | %.2f | %s | %s |",
                result.what(),
                result.statements(),
                result.ours(),
                result.bare(),
                result.ratio(),
                result.budget() < 0.1 ? "%.2f".formatted(result.budget()) : "%.1f".formatted(result.budget()),
                result.isKept() ? "yes" : "NO");
    }

    private static String line(Held memory) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.2f | %s | %s |",
                memory.what(),
                memory.ours(),
                memory.bare(),
                memory.ratio(),
                memory.budget(),
                memory.isKept() ? "yes" : "NO");
    }
}
