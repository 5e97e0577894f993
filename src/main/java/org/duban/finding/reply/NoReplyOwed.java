package org.duban.finding.reply;

import org.duban.shared.Conflict;

/** Nobody waits for a reply, or not any more. */
class NoReplyOwed extends Conflict {}
