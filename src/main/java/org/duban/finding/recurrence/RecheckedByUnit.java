package org.duban.finding.recurrence;

import org.duban.shared.Forbidden;

/** Nobody looks again at what they or their unit put right. */
class RecheckedByUnit extends Forbidden {}
