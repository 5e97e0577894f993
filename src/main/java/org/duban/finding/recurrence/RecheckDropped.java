package org.duban.finding.recurrence;

import org.duban.shared.Conflict;

/** Nobody needs it any more: another re-check told of it, it is known to have come back, or it was withdrawn. */
class RecheckDropped extends Conflict {}
