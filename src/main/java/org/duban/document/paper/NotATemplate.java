package org.duban.document.paper;

import org.duban.shared.RuleBroken;

/** The file is no DOCX, or it is damaged. */
public class NotATemplate extends RuleBroken {

    NotATemplate() {}

    NotATemplate(Throwable cause) {
        addSuppressed(cause);
    }
}
