package org.duban.help;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A topic in one language.
 *
 * @param about what the page is for, a paragraph each
 * @param steps what one does there, in order
 * @param words what its words and signs mean
 * @param sees who sees it
 * @param next what happens next
 */
public record HelpText(
        String title, List<String> about, List<String> steps, List<Word> words, String sees, String next) {

    /** A word or sign of a page, and what it means. */
    public record Word(String word, String meaning) {}

    /** Whether each of the words is somewhere in it. */
    boolean mentions(String typed) {
        var all = Stream.of(
                        Stream.of(title, sees, next),
                        about.stream(),
                        steps.stream(),
                        words.stream().flatMap(word -> Stream.of(word.word(), word.meaning())))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return Stream.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }
}
