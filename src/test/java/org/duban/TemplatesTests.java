package org.duban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every template keeps to. */
class TemplatesTests {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern NAME = Pattern.compile("[\\w-]+");

    static Stream<Path> templates() throws IOException {
        return Files.walk(TEMPLATES).filter(path -> path.toString().endsWith(".html"));
    }

    /** A fragment called {@code table} is asked for by a word that also means every table of the file: all would come. */
    @ParameterizedTest
    @MethodSource("templates")
    void noFragmentIsCalledLikeAnElementOfItsFile(Path template) throws IOException {
        var page = Jsoup.parse(Files.readString(template), "", Parser.xmlParser());

        assertThat(page.select("[th:fragment]"))
                .as(template.toString())
                .allSatisfy(fragment -> assertThat(others(page, fragment)).isEmpty());
    }

    private static List<Element> others(Element page, Element fragment) {
        var name = NAME.matcher(fragment.attr("th:fragment"));
        assertThat(name.find()).isTrue();
        return page.getElementsByTag(name.group()).stream()
                .filter(element -> element != fragment)
                .toList();
    }
}
