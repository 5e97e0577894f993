package org.duban.document.paper;

import org.duban.shared.RuleBroken;

/** Double braces are opened and not closed, or the other way round. */
public class BracesUnbalanced extends RuleBroken {

    BracesUnbalanced(String quote) {
        super(quote);
    }
}
