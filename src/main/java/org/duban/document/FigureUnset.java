package org.duban.document;

import java.util.Collection;
import org.duban.shared.RuleBroken;

/** A passage names something that the office has not set, such as whom to call. */
public class FigureUnset extends RuleBroken {

    private final String field;

    FigureUnset(String field, Collection<String> names) {
        super(String.join(" ", names));
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }
}
