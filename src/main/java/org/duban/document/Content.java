package org.duban.document;

import java.util.List;
import org.duban.document.paper.Block;
import org.duban.document.paper.Paper;
import org.jspecify.annotations.Nullable;

/**
 * A document without its head and its last lines, which are the office's and the same for all.
 *
 * @param title one line after the other
 * @param addressee with its colon
 */
public record Content(
        Paper.Layout layout, List<String> title, @Nullable String addressee, List<Block> body, Annex annex) {

    public Content(Paper.Layout layout, List<String> title, @Nullable String addressee, List<Block> body) {
        this(layout, title, addressee, body, Annex.NONE);
    }
}
