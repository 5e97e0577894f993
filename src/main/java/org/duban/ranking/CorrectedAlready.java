package org.duban.ranking;

import org.duban.shared.Conflict;

/** There is a correction of this edition, if only as a draft. */
class CorrectedAlready extends Conflict {}
