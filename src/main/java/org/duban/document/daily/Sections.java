package org.duban.document.daily;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duban.document.paper.Block;
import org.duban.document.paper.Heading;
import org.duban.document.paper.Text;

/** The body of a document, growing: sections are numbered as they come, and none is empty. */
final class Sections {

    private final Phrases phrases;
    private final List<Block> body = new ArrayList<>();
    private int number;

    Sections(Phrases phrases) {
        this.phrases = phrases;
    }

    void paragraphs(List<String> paragraphs) {
        body.addAll(texts(paragraphs));
    }

    /** Nothing where nothing is to stand in it, such as a passage that nobody wrote. */
    void section(String title, List<? extends Block> content) {
        if (!content.isEmpty()) {
            number++;
            body.add(new Heading(1, phrases.section(number, phrases.of(title))));
            body.addAll(content);
        }
    }

    List<Block> body() {
        return List.copyOf(body);
    }

    static List<Text> texts(List<String> paragraphs) {
        return paragraphs.stream().map(Text::of).toList();
    }

    static List<Text> texts(Stream<String> paragraphs) {
        return texts(paragraphs.toList());
    }
}
