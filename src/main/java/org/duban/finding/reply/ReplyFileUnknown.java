package org.duban.finding.reply;

import org.duban.shared.RuleBroken;

/** The file of a reply is uploaded first. */
class ReplyFileUnknown extends RuleBroken {

    @Override
    public String field() {
        return "file";
    }
}
