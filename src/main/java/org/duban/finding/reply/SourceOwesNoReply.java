package org.duban.finding.reply;

import org.duban.shared.RuleBroken;

/** Only what comes from above, from the public or from the media is answered. */
class SourceOwesNoReply extends RuleBroken {

    @Override
    public String field() {
        return "source";
    }
}
