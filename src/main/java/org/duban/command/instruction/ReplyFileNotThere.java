package org.duban.command.instruction;

import org.duban.shared.RuleBroken;

/** A file of the reply is not one that its writer uploaded. */
class ReplyFileNotThere extends RuleBroken {

    @Override
    public String field() {
        return "evidenceIds";
    }
}
