package org.duban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.extern.slf4j.Slf4j;

/** All results of a run, as the table that goes into docs/performance.md. */
@Slf4j
final class ResultTable {

    private static final Path FILE = Path.of("target", "performance.md");

    private final List<Result> results = new ArrayList<>();

    void add(Result result) {
        log.info(line(result));
        results.add(result);
    }

    List<Result> broken() {
        return results.stream().filter(result -> !result.isKept()).toList();
    }

    /** Shows it, and keeps it in a file. */
    void publish(String machine) throws IOException {
        var text = machine + "\n\n" + this;
        System.out.println(text);
        Files.writeString(FILE, text);
    }

    @Override
    public String toString() {
        return results.stream().map(ResultTable::line).collect(Collectors.joining("\n", """
                        | what | statements | ours ms | bare ms | ratio | budget | kept |
                        |---|--:|--:|--:|--:|--:|---|
                        """, "\n"));
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
}
