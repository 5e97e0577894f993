package org.duban.finding.reply;

import org.duban.shared.Conflict;

/** One finding is answered once; its letter is on record. */
class ReplyDutyThere extends Conflict {}
