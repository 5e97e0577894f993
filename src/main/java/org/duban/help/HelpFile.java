package org.duban.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.shared.Language;
import org.springframework.core.io.ClassPathResource;

/**
 * A text of the help as it is kept: each line says what it is, as in {@code step: Press “{finding.do.verify}”.} A key in
 * braces stands for the words of the interface, so that a button is called here what it is called there.
 */
record HelpFile(List<Line> lines) {

    private static final Pattern KEY = Pattern.compile("\\{([\\w.-]+)}");

    /** What a line is, and what it says. */
    record Line(String part, String text) {}

    /** @param words the interface's words for a key */
    static HelpFile read(String name, Locale locale, UnaryOperator<String> words) {
        var language = Language.isEnglish(locale) ? "en" : "zh";
        try {
            var content = new ClassPathResource("help/%s/%s.txt".formatted(language, name))
                    .getContentAsString(StandardCharsets.UTF_8);
            return new HelpFile(content.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line(line, words))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String line, UnaryOperator<String> words) {
        var part = line.split(": ?", 2);
        return new Line(part[0], KEY.matcher(part[1]).replaceAll(key -> quoted(words.apply(key.group(1)))));
    }

    private static String quoted(String words) {
        return Matcher.quoteReplacement(words);
    }

    List<String> all(String part) {
        return lines.stream()
                .filter(line -> line.part().equals(part))
                .map(Line::text)
                .toList();
    }

    /** What of a part is said once. */
    String one(String part) {
        var all = all(part);
        if (all.size() != 1) {
            throw new IllegalStateException("One %s, not %d, in %s".formatted(part, all.size(), lines));
        }
        return all.get(0);
    }
}
