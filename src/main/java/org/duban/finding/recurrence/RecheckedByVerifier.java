package org.duban.finding.recurrence;

import org.duban.shared.Forbidden;

/** Nobody looks again at what they struck off themselves. */
class RecheckedByVerifier extends Forbidden {}
