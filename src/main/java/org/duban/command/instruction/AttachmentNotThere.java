package org.duban.command.instruction;

import org.duban.shared.RuleBroken;

/** A file is not one that whoever attaches it has uploaded. */
class AttachmentNotThere extends RuleBroken {

    @Override
    public String field() {
        return "evidenceIds";
    }
}
