package org.duban.ranking;

import org.duban.shared.Conflict;

/** An edition in which nobody is ranked says nothing, and is not published. */
class NobodyRanked extends Conflict {}
