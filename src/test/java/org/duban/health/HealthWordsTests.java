package org.duban.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every state that a check can tell has words, and what to do where something is to be done. */
class HealthWordsTests {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "duban");
    private static final Pattern NAME = Pattern.compile("String name\\(\\) \\{\\s*return \"([a-z-]+)\"");
    private static final Pattern STATE = Pattern.compile("Condition\\.(good|watch|trouble)\\(\"([a-z-]+)\"");
    private static final Pattern FACT = Pattern.compile("\\.with\\(\\s*\"([a-z-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"health.properties", "health_en.properties"})
    void isSaidInBothLanguages(String bundle) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src", "main", "resources", "messages", bundle))) {
            words.load(reader);
        }
        var needed = needed();

        assertThat(needed).hasSizeGreaterThan(60);
        assertThat(words.stringPropertyNames()).containsAll(needed);
        assertThat(words.stringPropertyNames().stream().filter(key -> key.matches("health\\.(of|fact)\\..*")))
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void thereIsACheckForAllThatAnInstallationNeeds() {
        assertThat(checks().stream().map(HealthWordsTests::name))
                .containsExactlyInAnyOrder(
                        "sweep", "ladder", "jobs", "messages", "storage", "database", "disk", "backup", "calendar");
    }

    private static TreeSet<String> needed() {
        var all = new TreeSet<>(List.of("health.of.failed", "health.of.failed.todo"));
        for (var source : checks()) {
            var check = "health.of." + name(source);
            all.add(check);
            STATE.matcher(source).results().forEach(found -> {
                all.add(check + "." + found.group(2));
                if (!found.group(1).equals("good")) {
                    all.add(check + "." + found.group(2) + ".todo");
                }
            });
            FACT.matcher(source).results().forEach(found -> all.add("health.fact." + found.group(1)));
        }
        return all;
    }

    private static String name(String source) {
        var name = NAME.matcher(source);
        assertThat(name.find()).isTrue();
        return name.group(1);
    }

    private static List<String> checks() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith("Check.java"))
                    .map(HealthWordsTests::text)
                    .filter(text -> text.contains("implements HealthCheck"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
