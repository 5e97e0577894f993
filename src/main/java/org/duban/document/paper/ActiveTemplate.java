package org.duban.document.paper;

import org.duban.shared.RuleBroken;

/** The document carries something that runs: macros, embedded objects, controls. */
public class ActiveTemplate extends RuleBroken {

    ActiveTemplate(String part) {
        super(part);
    }
}
