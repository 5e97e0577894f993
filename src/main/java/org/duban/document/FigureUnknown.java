package org.duban.document;

import java.util.Collection;
import org.duban.shared.RuleBroken;

/** A passage names a figure that there is not. */
public class FigureUnknown extends RuleBroken {

    private final String passage;

    FigureUnknown(String passage, Collection<String> names) {
        super(String.join(" ", names));
        this.passage = passage;
    }

    @Override
    public String field() {
        return "words[" + passage + "]";
    }
}
