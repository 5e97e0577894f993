package org.duban.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.json.JsonMapper;

/** The page of the settings knows all of them, with what counts where nobody sets one, and says what each does. */
class SettingCatalogueTests {

    private static final Path MAIN = Path.of("src", "main");
    /** {@code ${duban.ledger.beat:PT5S}} and the names in conditions. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(duban\\.[a-z0-9.-]+)(?::([^}]*))?}");

    private static final Pattern CONDITION =
            Pattern.compile("@ConditionalOnProperty\\((?:name = )?\"(duban\\.[a-z0-9.-]+)\"");

    private final Map<String, Setting> known =
            SettingCatalogue.ALL.stream().collect(Collectors.toMap(Setting::name, setting -> setting));

    @Test
    void namesEverySettingOfTheApplicationAndNoOther() {
        var all = new TreeSet<>(bound().keySet());
        all.addAll(shipped().keySet());
        all.addAll(placeholders().keySet());
        sources()
                .flatMap(text -> CONDITION.matcher(text).results())
                .map(found -> found.group(1))
                .forEach(all::add);

        assertThat(all).hasSizeGreaterThan(50);
        assertThat(known.keySet().stream().filter(name -> name.startsWith("duban.")))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void saysWhatCountsWhereNobodySetsIt() {
        var usual = new TreeMap<String, String>();
        usual.putAll(bound());
        usual.putAll(placeholders());
        usual.putAll(shipped());

        usual.forEach((name, value) -> assertThat(
                        Optional.ofNullable(known.get(name).usual()).orElse(""))
                .as(name)
                .isEqualTo(value));
    }

    @Test
    void explainsEveryOneInBothLanguages() throws IOException {
        for (var bundle : List.of("settings.properties", "settings_en.properties")) {
            var words = new Properties();
            try (var reader = Files.newBufferedReader(MAIN.resolve(Path.of("resources", "messages", bundle)))) {
                words.load(reader);
            }
            for (var setting : SettingCatalogue.ALL) {
                assertThat(words.getProperty(setting.messageKey()))
                        .as(setting.name())
                        .isNotBlank();
            }
            assertThat(words.stringPropertyNames().stream()
                            .filter(key -> key.startsWith("settings.of."))
                            .map(key -> key.substring("settings.of.".length()).replaceFirst("\\.changed$", "")))
                    .allSatisfy(name -> assertThat(known).containsKey(name));
        }
    }

    @Test
    void aVariableSetsWhatItIsSaidToSet() {
        for (var setting : SettingCatalogue.ALL) {
            var relaxed = ConfigurationPropertyName.adapt(setting.variable(), '_');
            assertThat(relaxed)
                    .as(setting.name())
                    .isEqualTo(ConfigurationPropertyName.of(setting.name().replace("-", "")));
        }
    }

    @Test
    void whatIsSecretIsKnownByItsName() {
        assertThat(known.values().stream().filter(Setting::secret).map(Setting::name))
                .containsExactlyInAnyOrderElementsOf(known.keySet().stream()
                        .filter(name -> name.matches(".*(password|secret|-key)$"))
                        .toList());
    }

    /** What classes are bound to, with its defaults. */
    private static Map<String, String> bound() {
        var all = new TreeMap<String, String>();
        var file = Path.of("target", "classes", "META-INF", "spring-configuration-metadata.json");
        for (var property : new JsonMapper().readTree(file.toFile()).get("properties")) {
            var value = property.get("defaultValue");
            all.put(
                    property.get("name").asString(),
                    value == null ? "" : value.asString().replaceAll("^\\[|]$", ""));
        }
        return all;
    }

    private static Map<String, String> placeholders() {
        var all = new TreeMap<String, String>();
        sources()
                .flatMap(text -> PLACEHOLDER.matcher(text).results())
                .filter(found -> found.group(2) != null || !shipped().containsKey(found.group(1)))
                .forEach(found -> all.put(
                        found.group(1), Optional.ofNullable(found.group(2)).orElse("")));
        return all;
    }

    /** What comes with the application. */
    private static Map<String, String> shipped() {
        try {
            var file = MAIN.resolve(Path.of("resources", "application.yaml"));
            return new YamlPropertySourceLoader()
                    .load("shipped", new FileSystemResource(file)).stream()
                            .map(source -> (EnumerablePropertySource<?>) source)
                            .flatMap(source -> Stream.of(source.getPropertyNames())
                                    .filter(name -> name.startsWith("duban."))
                                    .map(name -> Map.entry(name, String.valueOf(source.getProperty(name)))))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<String> sources() {
        try (var files = Files.walk(MAIN.resolve("java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(SettingCatalogueTests::text)
                    .toList()
                    .stream();
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
