package org.duban.finding.recurrence;

import org.duban.shared.Forbidden;

/** Units do not read who struck off how well. */
class VerifiersNotShown extends Forbidden {}
