package org.duban.command.instruction;

import org.duban.shared.Conflict;

/** There is no reply that nobody has judged yet. */
class NoReplyToJudge extends Conflict {

    NoReplyToJudge() {}
}
