package org.duban.finding.elsewhere;

import org.duban.shared.Conflict;

/** A draft, a withdrawn finding or one of an unannounced round is nothing to tell other units of. */
class NotToBeToldYet extends Conflict {}
