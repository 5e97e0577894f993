package org.duban.finding.reply;

import org.duban.shared.RuleBroken;

/** A letter is registered when it has come. */
class ReceivedInTheFuture extends RuleBroken {

    @Override
    public String field() {
        return "receivedOn";
    }
}
