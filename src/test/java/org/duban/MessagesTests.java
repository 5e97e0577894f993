package org.duban;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duban.shared.DomainException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Both languages are complete, and pages take every word from them. */
class MessagesTests {

    private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3}");
    /** Holidays have no English names in the calendar, and days of one month are told by other parts of the dates. */
    private static final Set<String> TOLD_OTHERWISE =
            Set.of("deadline.words.day.HOLIDAY", "ranking.period.days-of-month");

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d+)");
    /** A key without parts that are only known when the page is made. */
    private static final Pattern PLAIN_KEY = Pattern.compile("#\\{([\\w.-]+)[}(]");
    /** What gives an element its words, or puts another in its place. */
    private static final List<String> WORDED =
            List.of("th:text", "th:utext", "th:replace", "th:insert", "sec:authentication");

    private final Map<String, String> chinese = read(false);
    private final Map<String, String> english = read(true);

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(chinese.keySet());
        // English needs the bare number besides, to choose between one and many.
        assertThat(chinese.keySet())
                .filteredOn(key -> !TOLD_OTHERWISE.contains(key))
                .allSatisfy(key ->
                        assertThat(parameters(english.get(key))).as(key).containsAll(parameters(chinese.get(key))));
    }

    @Test
    void nothingIsLeftUntranslated() {
        assertThat(english).allSatisfy((key, text) -> {
            if (HAN.matcher(text).find()) {
                assertThat(LATIN.matcher(text).find()).as(key).isTrue();
            }
        });
    }

    @Test
    void theApplicationKnowsEveryBundle() throws IOException {
        var settings = Files.readString(Path.of("src", "main", "resources", "application.yaml"));

        assertThat(bundles(false))
                .allSatisfy(bundle -> assertThat(settings)
                        .contains("messages/" + bundle.getFileName().toString().replace(".properties", "")));
    }

    @Test
    void everyKeyInATemplateHasWords() {
        var missing = new TreeSet<String>();
        for (var template : templates()) {
            PLAIN_KEY
                    .matcher(text(template))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !key.endsWith("."))
                    .filter(key -> !chinese.containsKey(key))
                    .forEach(key -> missing.add(TEMPLATES.relativize(template) + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateHasWordsOfItsOwn() {
        var literal = new ArrayList<String>();
        for (var template : templates()) {
            for (var element : Jsoup.parse(text(template), Parser.xmlParser()).getAllElements()) {
                if (HAN.matcher(element.ownText()).find() && !isWorded(element)) {
                    literal.add(TEMPLATES.relativize(template) + ": " + element.ownText());
                }
            }
        }
        assertThat(literal).isEmpty();
    }

    @Test
    void everyRefusalHasWordsAndATitle() {
        var refusals = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.duban").stream()
                        .filter(type -> type.isAssignableTo(DomainException.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(type -> type.getFullName())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(refusals)
                .hasSizeGreaterThan(50)
                .allSatisfy(type -> assertThat(chinese)
                        .containsKey("problemDetail." + type)
                        .containsKey("problemDetail.title." + type));
    }

    /** Words that only the prototype shows: they are replaced, with all they stand in, when the page is made. */
    private static boolean isWorded(Element element) {
        return element.parents().stream().anyMatch(MessagesTests::takesItsWords) || takesItsWords(element);
    }

    private static boolean takesItsWords(Element element) {
        return WORDED.stream().anyMatch(element::hasAttr);
    }

    private static Set<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Map<String, String> read(boolean english) {
        var all = new TreeMap<String, String>();
        for (var bundle : bundles(english)) {
            var properties = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
            properties.forEach((key, text) -> all.put((String) key, (String) text));
        }
        return all;
    }

    private static List<Path> bundles(boolean english) {
        return files(MESSAGES, ".properties").stream()
                .filter(bundle -> bundle.toString().endsWith("_en.properties") == english)
                .toList();
    }

    private static List<Path> templates() {
        return files(TEMPLATES, ".html");
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
