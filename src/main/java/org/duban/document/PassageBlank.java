package org.duban.document;

import org.duban.shared.RuleBroken;

/** A document is to be issued without words that it cannot do without. */
public class PassageBlank extends RuleBroken {

    private final String field;

    PassageBlank(Passage passage) {
        this.field = passage.field();
    }

    @Override
    public String field() {
        return field;
    }
}
