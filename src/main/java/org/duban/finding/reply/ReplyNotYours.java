package org.duban.finding.reply;

import org.duban.shared.Forbidden;

/** Supervisors register letters; they, and the unit that is to answer, reply. */
class ReplyNotYours extends Forbidden {}
