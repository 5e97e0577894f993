package org.duban.document;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** The last day lies before the first. */
class DocumentEndsBeforeItBegins extends RuleBroken {

    DocumentEndsBeforeItBegins(LocalDate from, LocalDate to) {
        super(from, to);
    }

    @Override
    public String field() {
        return "to";
    }
}
