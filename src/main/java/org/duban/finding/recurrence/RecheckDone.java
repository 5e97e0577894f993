package org.duban.finding.recurrence;

import org.duban.shared.Conflict;

/** Somebody has told of it already. */
class RecheckDone extends Conflict {}
