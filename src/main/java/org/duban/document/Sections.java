package org.duban.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duban.document.paper.Block;
import org.duban.document.paper.Text;

/** The body of a document, growing: sections are numbered as they come, and none is empty. */
public final class Sections {

    private final Phrases phrases;
    private final Headings headings;
    private final List<Block> body = new ArrayList<>();

    public Sections(Phrases phrases) {
        this.phrases = phrases;
        this.headings = phrases.headings();
    }

    public void paragraphs(List<String> paragraphs) {
        body.addAll(texts(paragraphs));
    }

    /** Nothing where nothing is to stand in it, such as a passage that nobody wrote. */
    public void section(String title, List<? extends Block> content) {
        if (!content.isEmpty()) {
            body.add(headings.first(phrases.of(title)));
            body.addAll(content);
        }
    }

    public List<Block> body() {
        return List.copyOf(body);
    }

    public static List<Text> texts(List<String> paragraphs) {
        return paragraphs.stream().map(Text::of).toList();
    }

    public static List<Text> texts(Stream<String> paragraphs) {
        return texts(paragraphs.toList());
    }
}
