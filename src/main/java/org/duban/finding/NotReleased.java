package org.duban.finding;

import org.duban.shared.Conflict;

/** Before the unannounced round is released, the unit has nothing to answer for. */
class NotReleased extends Conflict {}
