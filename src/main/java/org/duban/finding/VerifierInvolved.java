package org.duban.finding;

import org.duban.shared.Forbidden;

/** Who rectified, or belongs to a unit that did, does not verify. */
class VerifierInvolved extends Forbidden {}
