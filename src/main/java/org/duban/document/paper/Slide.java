package org.duban.document.paper;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A screenful of a paper.
 *
 * @param trail the headings that it stands under, the nearest last
 * @param continued whether it goes on with what the one before it could not hold
 */
public record Slide(List<String> trail, List<Block> blocks, boolean continued) {

    private static final int LINES_ABOVE_PHOTOS = 3;
    private static final int MOST_IN_A_ROW = 3;

    private static final Pattern BRACKETS = Pattern.compile("\\s*[（(][^（）()]+[）)]$");

    /** What stands on it, and where its photos are largest. */
    public enum Layout {
        WORDS,
        FORM,
        BELOW,
        BESIDE
    }

    public Slide {
        trail = List.copyOf(trail);
        blocks = List.copyOf(blocks);
    }

    /**
     * A heading or a caption.
     *
     * @param brackets at its end, such as how many problems there are, or whether it is before or after; may be empty
     */
    public record Title(String name, String brackets) {}

    /** What stands above the others on it; null where it comes before the first heading. */
    public @Nullable Title heading() {
        return trail.isEmpty() ? null : title(trail.get(trail.size() - 1));
    }

    /** The headings above its own. */
    public List<String> above() {
        return trail.isEmpty() ? trail : trail.subList(0, trail.size() - 1);
    }

    /** All but its photos. */
    public List<Block> words() {
        return blocks.stream().filter(block -> !(block instanceof Photos)).toList();
    }

    public List<Photo> photos() {
        return blocks.stream()
                .flatMap(block -> block instanceof Photos photos ? photos.photos().stream() : Stream.empty())
                .toList();
    }

    public Layout layout() {
        int photos = photos().size();
        if (photos == 0) {
            return blocks.stream().allMatch(Text.class::isInstance) ? Layout.WORDS : Layout.FORM;
        }
        return photos == 1 || photos > MOST_IN_A_ROW || lines() > LINES_ABOVE_PHOTOS ? Layout.BESIDE : Layout.BELOW;
    }

    public static Title title(String text) {
        var brackets = BRACKETS.matcher(text);
        int end = brackets.find() && brackets.start() > 0 ? brackets.start() : text.length();
        return new Title(text.substring(0, end), text.substring(end));
    }

    public static Said said(Text text) {
        return Said.of(text.text());
    }

    private double lines() {
        return words().stream()
                .mapToDouble(block -> block instanceof Text text ? said(text).lines() : 0)
                .sum();
    }
}
