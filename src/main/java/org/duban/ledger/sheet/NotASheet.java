package org.duban.ledger.sheet;

import org.duban.shared.RuleBroken;

/** The file is neither a workbook nor delimited text, or it is damaged. */
public class NotASheet extends RuleBroken {

    NotASheet() {}

    NotASheet(Throwable cause) {
        addSuppressed(cause);
    }
}
