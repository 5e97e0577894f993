package org.duban.finding;

import org.duban.shared.Conflict;

/** Who rectified, or belongs to a unit that did, does not verify. */
class VerifierInvolved extends Conflict {}
