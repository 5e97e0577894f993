package org.duban.finding.reply;

import org.duban.shared.Conflict;

/** A finding that was withdrawn is answered by nobody. */
class NothingToReplyTo extends Conflict {}
