package org.duban.evidence;

import org.duban.shared.RuleBroken;

/** The file has no content. */
class EmptyFile extends RuleBroken {

    EmptyFile() {
        super();
    }

    @Override
    public String field() {
        return "file";
    }
}
