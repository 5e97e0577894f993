package org.duban.finding.reply;

import org.duban.shared.Conflict;

/** What was sent is not sent again. */
class RepliedAlready extends Conflict {}
